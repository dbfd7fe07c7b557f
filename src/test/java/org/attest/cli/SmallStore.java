package org.attest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;

/** A store that holds one invented letter, put there without reading a text. */
final class SmallStore {

    static final String LETTER = "/archive/letter.txt";

    private SmallStore() {}

    static void make(Path folder) {
        DatasetGraph letter = RDFDataMgr.loadDatasetGraph("src/test/resources/validation/letter.trig");
        Node document = letter.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).next().getSubject();
        List<Quad> quads = new ArrayList<>();
        letter.find().forEachRemaining(quads::add);
        try (GraphStore store = GraphStore.create(folder, Optional.empty())) {
            store.put(new DocumentGraph(document, quads), new LedgerEntry(LETTER, "0", Optional.of(document.getURI()), Optional.empty()));
        }
    }

    /** Takes the source away from an attestation. */
    static void damage(Path folder) {
        try (GraphStore store = GraphStore.open(folder)) {
            DatasetGraph dataset = store.dataset();
            dataset.executeWrite(() -> {
                Quad one = dataset.stream(Node.ANY, Node.ANY, Vocabulary.Prov.WAS_ATTRIBUTED_TO, Node.ANY).filter(quad -> quad.getGraph().getURI().endsWith("#graph")).findFirst().orElseThrow();
                dataset.deleteAny(one.getGraph(), one.getSubject(), Vocabulary.Prov.WAS_ATTRIBUTED_TO, Node.ANY);
            });
        }
    }

    static void fail(Path folder, String path, String reason) {
        try (GraphStore store = GraphStore.open(folder)) {
            store.putFailure(new LedgerEntry(path, "0", Optional.empty(), Optional.of(reason)));
        }
    }
}
