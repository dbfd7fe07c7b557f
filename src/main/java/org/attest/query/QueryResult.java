package org.attest.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers. */
public sealed interface QueryResult {

    /**
     * Of a SELECT.
     *
     * @param columns names of variables, in the order of the query
     * @param rows in the order of the query; a column may be unbound
     */
    record Rows(List<String> columns, List<Binding> rows) implements QueryResult {

        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /**
         * Without the columns that hold nothing but IRIs, which people need for the next question only; all columns where there are no others.
         *
         * @param links columns whose nodes stand as words in others are left out too, whatever they hold
         */
        public Rows forPeople(List<TemplateLink> links) {
            Set<String> nodes = links.stream().map(TemplateLink::node).collect(Collectors.toSet());
            List<String> kept = columns.stream().filter(column -> !nodes.contains(column)).filter(column -> rows.isEmpty() || rows.stream().anyMatch(row -> !row.contains(column) || !row.get(column).isURI())).toList();
            return kept.isEmpty() ? this : new Rows(kept, rows);
        }
    }

    /** Of an ASK. */
    record Answer(boolean value) implements QueryResult {}

    /** Of a CONSTRUCT or DESCRIBE: each triple once, sorted. */
    record Triples(List<Triple> triples) implements QueryResult {

        public Triples {
            triples = List.copyOf(triples);
        }
    }
}
