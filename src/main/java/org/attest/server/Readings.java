package org.attest.server;

import java.util.List;
import java.util.Optional;

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
    private final Names names = new Names(new Recent<>(MOST), new Recent<>(MOST), new Recent<>(MOST), new Recent<>(MOST));

    /**
     * What nodes are called and what they are, as it was looked up last.
     *
     * @param labels by which they are shown
     * @param calls all that they are called
     */
    record Names(Recent<Node, String> labels, Recent<Node, Optional<Node>> types, Recent<Node, Said.Where> documents, Recent<Node, List<String>> calls) {}

    Readings(Ontology ontology, Iris iris) {
        this.ontology = ontology;
        this.iris = iris;
    }

    Ontology ontology() {
        return ontology;
    }

    /** A reader for one read transaction. */
    StatementReader in(DatasetGraph dataset) {
        return new StatementReader(dataset, ontology, names, rulings(dataset));
    }

    private synchronized Rulings rulings(DatasetGraph dataset) {
        if (rulings.isEmpty()) {
            rulings = Optional.of(new Rulings(dataset, iris));
        }
        return rulings.get();
    }
}
