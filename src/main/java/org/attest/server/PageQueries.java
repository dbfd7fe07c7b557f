package org.attest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attest.query.QueryRunner;
import org.attest.query.QueryTemplate;

/** Asks what {@code queries/pages/} asks, inside one read transaction. */
final class PageQueries {

    private final QueryRunner runner;

    PageQueries(DatasetGraph dataset, ServerLimits limits) {
        this(dataset, limits.query());
    }

    /** @param patience how long a query may take */
    PageQueries(DatasetGraph dataset, Duration patience) {
        this.runner = new QueryRunner(dataset, patience);
    }

    /** One row of an answer. */
    record Row(Binding binding) {

        Optional<Node> find(String column) {
            return Optional.ofNullable(binding.get(Var.alloc(column)));
        }

        Node node(String column) {
            return find(column).orElseThrow(() -> new IllegalStateException("a row without ?" + column));
        }

        /** The IRI or the characters; empty where there is none. */
        String text(String column) {
            return find(column).map(Row::characters).orElse("");
        }

        int number(String column) {
            return Integer.parseInt(node(column).getLiteralLexicalForm());
        }

        private static String characters(Node node) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
        }
    }

    List<Row> ask(String name) {
        return rows(name, Map.of());
    }

    List<Row> ask(String name, Node document) {
        return rows(name, Map.of("document", document));
    }

    List<Row> ask(String name, String parameter, Node value) {
        return rows(name, Map.of(parameter, value));
    }

    private List<Row> rows(String name, Map<String, Node> terms) {
        return runner.bound(template("pages/" + name), terms).rows().stream().map(Row::new).toList();
    }

    private static QueryTemplate template(String name) {
        try (InputStream file = PageQueries.class.getResourceAsStream("/queries/" + name + ".rq")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks queries/" + name + ".rq");
            }
            return QueryTemplate.parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
