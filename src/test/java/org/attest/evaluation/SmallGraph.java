package org.attest.evaluation;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.text.TextSpan;

/** A graph of one short document, written by hand in the layout of docs/graph.md. */
final class SmallGraph {

    static final String TEXT = "On 3 May 2018 the police arrested Mara Levin in Kilis. Milad said that a guard had beaten his wife Sara."
            + " They feared that she would be killed. She was a nurse.";

    private static final Iris IRIS = new Iris();

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private final Node document = IRIS.document("letter", "0a1b2c3d4e5f".repeat(6).substring(0, 64));
    private int attestations;

    SmallGraph() {
        add(document, Vocabulary.Nif.IS_STRING, NodeFactory.createLiteralString(TEXT));
        add(document, Vocabulary.Schema.AUTHOR, local("actor", "author"));
    }

    DatasetGraph dataset() {
        return dataset;
    }

    Node local(String kind, String key) {
        return IRIS.localThing(document, kind, key);
    }

    Node author() {
        return local("actor", "author");
    }

    /** An event whose trigger is the first such word of the text. */
    Node event(String trigger) {
        return IRIS.event(document, span(trigger));
    }

    /** Types and labels a thing and attests both at the first place where the words stand. */
    Node thing(String kind, String key, String type, String label, String words) {
        Node node = local(kind, key);
        say(node, Vocabulary.Rdf.TYPE, Vocabulary.att(type), words);
        say(node, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(label), words);
        add(node, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(label));
        return node;
    }

    Node typedEvent(String type, String trigger) {
        say(event(trigger), Vocabulary.Rdf.TYPE, Vocabulary.att(type), trigger);
        return event(trigger);
    }

    /** The author says so, as a fact; gives back the attestation. */
    Node say(Node subject, Node predicate, Node object, String words) {
        return say(subject, predicate, object, words, author(), Vocabulary.Value.FACTUAL);
    }

    Node say(Node subject, Node predicate, Node object, String words, Node source, Node factuality) {
        Node attestation = NodeFactory.createURI(document + "#attestation-" + attestations++);
        add(attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(subject, predicate, object)));
        add(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, source);
        add(attestation, Vocabulary.Property.FACTUALITY, factuality);
        add(attestation, Vocabulary.Property.EVIDENCE, IRIS.passage(document, span(words)));
        return attestation;
    }

    void add(Node subject, Node predicate, Node object) {
        dataset.add(IRIS.documentGraph(document), subject, predicate, object);
    }

    void infer(Node subject, Node predicate, Node object) {
        dataset.add(IRIS.timelineGraph(), subject, predicate, object);
    }

    static Node literal(String value) {
        return NodeFactory.createLiteralString(value);
    }

    static Node date(String value) {
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
    }

    private static TextSpan span(String words) {
        return Words.find(TEXT, words).get(0);
    }
}
