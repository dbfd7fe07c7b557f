package org.attest.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.attest.query.ReadOnlyQuery;
import org.attest.text.InputException;

/** Fuseki's query operation for queries that read this store and nothing else; all others are refused before they run. */
final class GuardedQuery extends SPARQL_QueryDataset {

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            ReadOnlyQuery query = ReadOnlyQuery.parse("query", text);
            action.beginRead();
            try {
                query.checkGraphs(getDataset(action));
            } finally {
                action.endRead();
            }
        } catch (InputException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
        super.execute(text, action);
    }
}
