package org.attest.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.attest.query.ReadOnlyQuery;
import org.attest.text.InputException;

/** Fuseki's query operation for queries that read this store and nothing else; all others are refused before they run. */
final class GuardedQuery extends SPARQL_QueryDataset {

    private final QueryDesk desk;

    GuardedQuery(QueryDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            desk.inTurn(() -> {
                check(text, action);
                super.execute(text, action);
                return text;
            });
        } catch (ProblemException e) {
            ServletOps.error(e.problem().status(), e.problem().detail());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("query: the query is nested too deeply. Write it as several queries");
        }
    }

    private void check(String text, HttpAction action) {
        if (action.getRequestParameter("default-graph-uri") != null || action.getRequestParameter("named-graph-uri") != null) {
            ServletOps.errorBadRequest("Graphs are named by FROM in the query, not by default-graph-uri or named-graph-uri");
        }
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
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = super.createQueryExec(action, query, dataset);
        desk.time(execution);
        return execution;
    }
}
