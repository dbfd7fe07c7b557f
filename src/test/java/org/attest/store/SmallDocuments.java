package org.attest.store;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/** Documents of a few triples: their own graph, their background and a record in the identity graph. */
final class SmallDocuments {

    static final Iris IRIS = new Iris();

    private SmallDocuments() {}

    /** @param names of those it speaks of */
    static DocumentGraph document(String slug, String... names) {
        Node document = node(slug);
        List<Quad> quads = new ArrayList<>();
        quads.add(Quad.create(IRIS.documentGraph(document), document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT));
        for (String name : names) {
            Node person = IRIS.globalThing("person", name);
            Node local = IRIS.localThing(document, "person", name);
            quads.add(Quad.create(IRIS.documentGraph(document), person, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(name)));
            quads.add(Quad.create(IRIS.background(document), person, Vocabulary.Rdf.TYPE, Vocabulary.Type.ACTOR));
            quads.add(Quad.create(IRIS.identityGraph(), IRIS.identity(local), Vocabulary.Property.CANONICAL_THING, person));
            quads.add(Quad.create(IRIS.identityGraph(), IRIS.identity(local), Vocabulary.Prov.WAS_DERIVED_FROM, document));
        }
        return new DocumentGraph(document, quads);
    }

    static Node node(String slug) {
        return IRIS.document(slug, "0a1b2c3d".repeat(8));
    }
}
