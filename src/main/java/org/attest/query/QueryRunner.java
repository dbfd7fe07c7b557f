package org.attest.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.attest.text.InputException;

/** Runs queries over the union of a dataset's named graphs. Call it inside a read transaction where the dataset has transactions. */
public final class QueryRunner {

    private final DatasetGraph dataset;
    private final Duration limit;
    private final Consumer<QueryExec> onStart;

    /** @param limit after which a query is given up */
    public QueryRunner(DatasetGraph dataset, Duration limit) {
        this(dataset, limit, started -> { });
    }

    /** @param onStart is told of each query that begins, and may end it from another thread */
    public QueryRunner(DatasetGraph dataset, Duration limit, Consumer<QueryExec> onStart) {
        this.dataset = dataset;
        this.limit = limit;
        this.onStart = onStart;
    }

    /**
     * Answers a template.
     *
     * @param arguments by name of the parameter, as a person writes them
     * @throws InputException where an argument does not fit, or the answer takes longer than the limit
     */
    public QueryResult.Rows run(QueryTemplate template, Map<String, String> arguments) {
        return bound(template, new Arguments(template, new NodeFinder(dataset)).bind(arguments));
    }

    /**
     * A part of a template's answer.
     *
     * @param offset how many rows come before it
     * @param most how many rows it may have
     * @throws InputException as {@link #run(QueryTemplate, Map)} does
     */
    public QueryResult.Rows page(QueryTemplate template, Map<String, String> arguments, long offset, long most) {
        Query query = template.query();
        query.setLimit(query.hasLimit() ? Math.clamp(query.getLimit() - offset, 0, most) : most);
        query.setOffset(offset + (query.hasOffset() ? query.getOffset() : 0));
        return (QueryResult.Rows) run(template.name(), query, new Arguments(template, new NodeFinder(dataset)).bind(arguments));
    }

    /**
     * A template's query with its parameters bound, as SPARQL that any endpoint over the same graph understands.
     *
     * @param arguments by name of the parameter, as a person writes them
     * @throws InputException where an argument does not fit
     */
    public String sparql(QueryTemplate template, Map<String, String> arguments) {
        Map<Var, Node> terms = new LinkedHashMap<>();
        new Arguments(template, new NodeFinder(dataset)).bind(arguments).forEach((name, term) -> terms.put(Var.alloc(name), term));
        return BoundText.of(template.query(), terms);
    }

    /** Answers a template whose parameters are terms already. */
    public QueryResult.Rows bound(QueryTemplate template, Map<String, Node> terms) {
        return (QueryResult.Rows) run(template.name(), template.query(), terms);
    }

    /** Answers a query that a person wrote. */
    public QueryResult run(ReadOnlyQuery query) {
        query.checkGraphs(dataset);
        return run(query.where(), query.query(), Map.of());
    }

    private QueryResult run(String where, Query query, Map<String, Node> terms) {
        QueryExecBuilder builder = QueryExec.dataset(UnionDataset.over(dataset)).query(query)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        terms.forEach((name, term) -> builder.substitution(name, term));
        try (QueryExec execution = builder.build()) {
            onStart.accept(execution);
            return inTime(query, execution);
        } catch (StackOverflowError e) {
            throw QueryDepth.tooDeep(where, e);
        } catch (QueryCancelledException e) {
            throw new InputException(where, "the query takes longer than " + limit.toSeconds() + " s",
                    "Bind more of its parameters, ask for less with LIMIT, or give it more time with --timeout", e);
        }
    }

    private QueryResult inTime(Query query, QueryExec execution) {
        QueryAlarm alarm = QueryAlarm.over(execution, limit);
        try {
            return result(query, execution);
        } finally {
            alarm.close();
        }
    }

    private static QueryResult result(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            List<Binding> all = new ArrayList<>();
            // The database's own rows look their terms up when asked for them, which may be after the transaction.
            rows.forEachRemaining(row -> all.add(BindingFactory.copy(row)));
            return new QueryResult.Rows(rows.getResultVars().stream().map(Var::getVarName).toList(), all);
        }
        if (query.isAskType()) {
            return new QueryResult.Answer(execution.ask());
        }
        Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
        return new QueryResult.Triples(graph.find().toList().stream().sorted(Comparator.comparing(NodeFmtLib::str)).toList());
    }
}
