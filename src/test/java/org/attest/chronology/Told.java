package org.attest.chronology;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.text.TextSpan;

/** A document in which people state things, laid out as a build does. */
final class Told {

    static final Iris IRIS = new Iris();

    private final DatasetGraph dataset;
    private final Node document;
    private int statements;

    Told(DatasetGraph dataset, String slug) {
        this.dataset = dataset;
        document = document(slug);
        add(document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT);
    }

    static Node document(String slug) {
        return IRIS.document(slug, "0a1b2c3d".repeat(8));
    }

    static Node person(String name) {
        return IRIS.globalThing("person", name);
    }

    static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    Node event(int begin, String type) {
        Node event = IRIS.event(document, new TextSpan(begin, begin + 5));
        dataset.add(IRIS.background(document), event, Vocabulary.Rdf.TYPE, Vocabulary.Type.EVENT);
        says("author", event, Vocabulary.Rdf.TYPE, Vocabulary.att(type));
        return event;
    }

    /** All four bounds by the same words. */
    Told happened(Node event, String first, String last) {
        statements++;
        bound(event, Vocabulary.Property.EARLIEST_START, first);
        bound(event, Vocabulary.Property.LATEST_START, last);
        bound(event, Vocabulary.Property.EARLIEST_END, first);
        bound(event, Vocabulary.Property.LATEST_END, last);
        return this;
    }

    private void bound(Node event, Node property, String day) {
        says("author", event, property, day(day));
        statements--;
    }

    Node says(String who, Node subject, Node property, Node object) {
        return says(who, subject, property, object, Vocabulary.Value.FACTUAL, "0.9");
    }

    Node says(String who, Node subject, Node property, Node object, Node factuality, String confidence) {
        statements++;
        Node passage = IRIS.passage(document, new TextSpan(statements, statements + 10));
        Node attestation = IRIS.attestation(document, java.util.List.of(subject.toString(), property.toString(), object.toString(), who, factuality.toString()));
        if (factuality.equals(Vocabulary.Value.FACTUAL)) {
            add(subject, property, object);
        }
        add(attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        add(attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(subject, property, object)));
        add(attestation, Vocabulary.Property.FACTUALITY, factuality);
        add(attestation, Vocabulary.Property.CONFIDENCE, NodeFactory.createLiteralDT(confidence, XSDDatatype.XSDdecimal));
        add(attestation, Vocabulary.Property.EVIDENCE, passage);
        add(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, person(who));
        return attestation;
    }

    void add(Node subject, Node property, Node object) {
        dataset.add(IRIS.documentGraph(document), subject, property, object);
    }
}
