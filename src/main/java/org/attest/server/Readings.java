package org.attest.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;

/** Makes readers of statements, and remembers for all of them what nodes are called and what they are: somebody whom a thousand documents name is looked up once, as long as the store stays as it is. */
final class Readings {

    private static final int MOST = 50_000;

    private final Ontology ontology;
    private final Iris iris;
    private Optional<Rulings> rulings = Optional.empty();
    private final Recent<String> labels = new Recent<>();
    private final Recent<Optional<Node>> types = new Recent<>();
    private final Recent<Said.Where> documents = new Recent<>();
    private final Recent<List<String>> calls = new Recent<>();

    /** What was looked up last. */
    static final class Recent<V> {
        private final Map<Node, V> known = new LinkedHashMap<>(1024, 0.75f, true);

        V get(Node node, Function<Node, V> find) {
            Optional<V> before = known(node);
            if (before.isPresent()) {
                return before.get();
            }
            V value = find.apply(node);
            keep(node, value);
            return value;
        }

        private synchronized Optional<V> known(Node node) {
            return Optional.ofNullable(known.get(node));
        }

        private synchronized void keep(Node node, V value) {
            known.put(node, value);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    Readings(Ontology ontology, Iris iris) {
        this.ontology = ontology;
        this.iris = iris;
    }

    Ontology ontology() {
        return ontology;
    }

    /** A reader for one read transaction. */
    StatementReader in(DatasetGraph dataset) {
        return new StatementReader(dataset, ontology, labels, types, documents, calls, rulings(dataset));
    }

    private synchronized Rulings rulings(DatasetGraph dataset) {
        if (rulings.isEmpty()) {
            rulings = Optional.of(new Rulings(dataset, iris));
        }
        return rulings.get();
    }
}
