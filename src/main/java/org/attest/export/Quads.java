package org.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.QuadOrder;
import org.attest.rdf.Vocabulary;

/**
 * A dataset's named graphs in the order of their names, each with its triples sorted. One graph at a time is held in memory.
 *
 * @param reified true to write {@code rdf:reifies} with a triple term as an RDF 1.1 {@code rdf:Statement}
 */
record Quads(DatasetGraph dataset, boolean reified) {

    /** The names of the graphs. */
    List<Node> graphs() {
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::toString));
        return names;
    }

    /** The triples of one graph, sorted. */
    List<Triple> triples(Node graph) {
        return dataset.getGraph(graph).stream().flatMap(this::rewritten).map(triple -> Quad.create(graph, triple)).sorted(QuadOrder.BY_TERMS).map(Quad::asTriple)
                .toList();
    }

    /** The triples of all graphs, sorted, each once. */
    List<Triple> union() {
        return graphs().stream().flatMap(graph -> dataset.getGraph(graph).stream().flatMap(this::rewritten)).distinct()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple)).sorted(QuadOrder.BY_TERMS).map(Quad::asTriple).toList();
    }

    private Stream<Triple> rewritten(Triple triple) {
        if (!reified || !triple.getObject().isTripleTerm()) {
            return Stream.of(triple);
        }
        Node attestation = triple.getSubject();
        Triple said = triple.getObject().getTriple();
        return Stream.of(Triple.create(attestation, Vocabulary.Rdf.TYPE, Vocabulary.Rdf.STATEMENT), Triple.create(attestation, Vocabulary.Rdf.SUBJECT, said.getSubject()),
                Triple.create(attestation, Vocabulary.Rdf.PREDICATE, said.getPredicate()), Triple.create(attestation, Vocabulary.Rdf.OBJECT, said.getObject()));
    }
}
