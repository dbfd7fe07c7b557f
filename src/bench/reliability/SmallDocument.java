import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;

/** Document number so and so: a few triples in each of the graphs that a real one has. Who knows the number knows them all. */
final class SmallDocument {

    private static final Iris IRIS = new Iris();

    private SmallDocument() {}

    static String path(int number) {
        return String.format(Locale.ROOT, "/archive/%06d.txt", number);
    }

    static DocumentGraph graph(int number, int version) {
        String digits = String.format(Locale.ROOT, "%064x", (long) number * 1000 + version).replace('0', 'a');
        Node document = IRIS.document("document-" + number + "-" + version, digits);
        Node graph = IRIS.documentGraph(document);
        List<Quad> quads = new ArrayList<>();
        quads.add(Quad.create(graph, document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT));
        quads.add(Quad.create(graph, document, Vocabulary.Property.SHA256, NodeFactory.createLiteralString(digits)));
        for (int i = 0; i < 8; i++) {
            Node person = IRIS.globalThing("person", "person-" + (number * 7 + i) % 50);
            quads.add(Quad.create(graph, person, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString("Person " + i + " of " + number + " in version " + version)));
            quads.add(Quad.create(IRIS.background(document), person, Vocabulary.Rdf.TYPE, Vocabulary.Type.ACTOR));
            quads.add(Quad.create(IRIS.identityGraph(), IRIS.identity(IRIS.localThing(document, "person", "p" + i)), Vocabulary.Prov.WAS_DERIVED_FROM, document));
        }
        return new DocumentGraph(document, quads);
    }

    static void put(GraphStore store, int number, int version) {
        DocumentGraph graph = graph(number, version);
        store.put(graph, new LedgerEntry(path(number), "version " + version, Optional.of(graph.document().getURI()), Optional.empty()));
    }

    /** Empty where the store holds this version whole and nothing of another; else what is wrong. */
    static Optional<String> missing(DatasetGraph dataset, int number, int version) {
        long held = graph(number, version).quads().stream().filter(dataset::contains).count();
        return held == graph(number, version).quads().size() ? Optional.empty() : Optional.of("document " + number + " has " + held + " of its quads");
    }
}
