package org.attest.query;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateFactory;
import org.attest.text.InputException;

/**
 * A query from outside that is fit to run: it changes nothing, asks nobody else and loads nothing.
 *
 * @param where it came from, for messages
 */
public record ReadOnlyQuery(String where, Query query) {

    /**
     * Reads a query and looks through all of it, sub-queries and {@code EXISTS} included.
     *
     * @throws InputException naming what is refused, or line and column of what is no SPARQL
     */
    public static ReadOnlyQuery parse(String where, String text) {
        QueryDepth.check(where, text);
        try {
            return parsed(where, text);
        } catch (StackOverflowError e) {
            throw QueryDepth.tooDeep(where, e);
        }
    }

    private static ReadOnlyQuery parsed(String where, String text) {
        if (isUpdate(text)) {
            throw new InputException(where, "this is a SPARQL update, and the graph is only read here", "Documents come in by 'attest build'; ask with SELECT, ASK, CONSTRUCT or DESCRIBE");
        }
        Query query = SparqlText.parse(where, text, 0);
        if (query.isJsonType()) {
            throw new InputException(where, "JSON { } is no standard SPARQL", "Ask with SELECT and --format json");
        }
        Forbidden.in(query).ifPresent(part -> {
            throw new InputException(where, part + ", and is refused here", "Take it out of the query");
        });
        return new ReadOnlyQuery(where, query);
    }

    /**
     * Graphs that are not there must not be fetched from elsewhere. Call it inside a read transaction where the dataset has transactions.
     *
     * @throws InputException where FROM names a graph that the dataset does not hold
     */
    public void checkGraphs(DatasetGraph dataset) {
        List<String> named = Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream()).distinct().toList();
        for (String graph : new TreeSet<>(named)) {
            Node node = NodeFactory.createURI(graph);
            if (!dataset.containsGraph(node)) {
                throw new InputException(where, "FROM names <" + graph + ">, which is no graph of this store", "Leave FROM out: the default graph is the union of all");
            }
        }
    }

    private static boolean isUpdate(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (Stream.of("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD").noneMatch(upper::contains)) {
            return false;
        }
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (QueryException e) {
            return false;
        }
    }
}
