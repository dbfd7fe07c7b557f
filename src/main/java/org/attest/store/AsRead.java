package org.attest.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.QuadOrder;
import org.attest.rdf.Vocabulary;

/**
 * Documents as they were read, although the graph holds what people decided: the ledger keeps which triples their decisions took out of a document's graphs and
 * which they put in. Call inside a transaction.
 */
record AsRead(DatasetGraph dataset, Iris iris) {

    /** A document before anybody decided anything. */
    DocumentGraph document(Node document) {
        Set<Quad> quads = stored(document);
        quads.removeAll(kept(document, Vocabulary.Property.PUT_IN));
        quads.addAll(kept(document, Vocabulary.Property.TAKEN_OUT));
        return new DocumentGraph(document, quads.stream().sorted(QuadOrder.BY_TERMS).toList());
    }

    /**
     * Puts a document in the place of what the store has of it.
     *
     * @param read as it was read
     * @param decided as people decided
     * @return true where something changed
     */
    boolean put(DocumentGraph read, DocumentGraph decided) {
        Set<Quad> before = stored(read.document());
        Set<Quad> raw = normal(read);
        Set<Quad> now = normal(decided);
        boolean changed = !before.equals(now);
        before.stream().filter(quad -> !now.contains(quad)).forEach(dataset::delete);
        now.stream().filter(quad -> !before.contains(quad)).forEach(dataset::add);
        forget(read.document());
        raw.stream().filter(quad -> !now.contains(quad)).forEach(quad -> keep(read.document(), Vocabulary.Property.TAKEN_OUT, quad));
        now.stream().filter(quad -> !raw.contains(quad)).forEach(quad -> keep(read.document(), Vocabulary.Property.PUT_IN, quad));
        return changed;
    }

    /** Keeps no more how a document was read. */
    void forget(Node document) {
        Graph ledger = dataset.getDefaultGraph();
        for (Node place : List.of(document, iris.documentGraph(document), iris.background(document))) {
            ledger.remove(place, Vocabulary.Property.TAKEN_OUT, Node.ANY);
            ledger.remove(place, Vocabulary.Property.PUT_IN, Node.ANY);
        }
    }

    /** As the database gives them back. */
    private static Set<Quad> normal(DocumentGraph graph) {
        Set<Quad> quads = new LinkedHashSet<>();
        graph.quads().forEach(quad -> quads.add(TrackedDataset.stored(quad)));
        return quads;
    }

    private Set<Quad> stored(Node document) {
        Set<Quad> quads = new LinkedHashSet<>();
        dataset.find(iris.documentGraph(document), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        dataset.find(iris.background(document), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        List<Quad> records = Iter.toList(dataset.find(iris.identityGraph(), Node.ANY, Vocabulary.Prov.WAS_DERIVED_FROM, document));
        records.forEach(record -> dataset.find(iris.identityGraph(), record.getSubject(), Node.ANY, Node.ANY).forEachRemaining(quads::add));
        return quads;
    }

    private List<Quad> kept(Node document, Node property) {
        List<Quad> kept = new ArrayList<>();
        for (Node place : List.of(document, iris.documentGraph(document), iris.background(document))) {
            Node graph = place.equals(document) ? iris.identityGraph() : place;
            dataset.getDefaultGraph().find(place, property, Node.ANY).forEach(triple -> kept.add(TrackedDataset.stored(Quad.create(graph, triple.getObject().getTriple()))));
        }
        return kept;
    }

    private void keep(Node document, Node property, Quad quad) {
        Node place = quad.getGraph().equals(iris.identityGraph()) ? document : quad.getGraph();
        dataset.getDefaultGraph().add(place, property, NodeFactory.createTripleTerm(quad.asTriple()));
    }
}
