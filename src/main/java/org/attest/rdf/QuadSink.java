package org.attest.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.attest.text.Document;
import org.attest.text.TextSpan;

/** Collects one document's quads, each in the named graph where it belongs. */
final class QuadSink {

    private final Iris iris;
    private final Ontology ontology;
    private final Node document;
    private final Node graph;
    private final Node background;
    private final Set<Quad> quads = new LinkedHashSet<>();

    QuadSink(Iris iris, Ontology ontology, Node document) {
        this.iris = iris;
        this.ontology = ontology;
        this.document = document;
        graph = iris.documentGraph(document);
        background = iris.background(document);
    }

    List<Quad> quads() {
        return quads.stream().sorted(QuadOrder.BY_TERMS).toList();
    }

    /** A triple of the document's own graph that describes records, not the narrated world. */
    void own(Node subject, Node property, Node object) {
        quads.add(Quad.create(graph, subject, property, object));
    }

    void background(Node subject, Node property, Node object) {
        quads.add(Quad.create(background, subject, property, object));
    }

    /** A triple of the narrated world, with what the ontology makes of it. */
    void assertFact(Triple triple) {
        quads.add(Quad.create(graph, triple));
        if (triple.getPredicate().equals(Vocabulary.Rdf.TYPE)) {
            typesAbove(triple.getSubject(), triple.getObject());
        } else {
            ontology.above(triple.getPredicate()).forEach(property -> background(triple.getSubject(), property, triple.getObject()));
        }
    }

    /** Every class above this one, ours and the standard ones. */
    void typesAbove(Node thing, Node type) {
        ontology.above(type).forEach(above -> background(thing, Vocabulary.Rdf.TYPE, above));
        ontology.standardTermsAbove(type).forEach(above -> background(thing, Vocabulary.Rdf.TYPE, above));
    }

    /** The passage's node; it is described when it is first asked for. */
    Node passage(Document text, TextSpan span) {
        TextSpan codePoints = text.codePoints(span);
        Node passage = iris.passage(document, codePoints);
        own(passage, Vocabulary.Rdf.TYPE, Vocabulary.Type.PASSAGE);
        own(passage, Vocabulary.Rdf.TYPE, Vocabulary.Nif.RFC5147_STRING);
        own(passage, Vocabulary.Nif.BEGIN_INDEX, Literals.nonNegative(codePoints.begin()));
        own(passage, Vocabulary.Nif.END_INDEX, Literals.nonNegative(codePoints.end()));
        own(passage, Vocabulary.Nif.ANCHOR_OF, Literals.text(text.textOf(span)));
        own(passage, Vocabulary.Nif.REFERENCE_CONTEXT, document);
        return passage;
    }

    void attestation(Node iri, Triple triple, Node passage, Node source, Node factuality, double confidence) {
        own(iri, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        own(iri, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(triple));
        own(iri, Vocabulary.Property.ABOUT, triple.getSubject());
        if (triple.getObject().isURI()) {
            own(iri, Vocabulary.Property.ABOUT, triple.getObject());
        }
        own(iri, Vocabulary.Property.EVIDENCE, passage);
        own(iri, Vocabulary.Prov.WAS_ATTRIBUTED_TO, source);
        own(iri, Vocabulary.Property.FACTUALITY, factuality);
        own(iri, Vocabulary.Property.CONFIDENCE, Literals.share(confidence));
    }

    /** The node of an extractor's run. */
    Node activity(String extractor, String version, String configurationDigest) {
        Node activity = iris.activity(extractor, version, configurationDigest);
        own(activity, Vocabulary.Rdf.TYPE, Vocabulary.Prov.ACTIVITY);
        own(activity, Vocabulary.Property.EXTRACTOR, Literals.text(extractor));
        own(activity, Vocabulary.Property.VERSION, Literals.text(version));
        own(activity, Vocabulary.Property.CONFIGURATION_DIGEST, Literals.text(configurationDigest));
        return activity;
    }

    void identity(Node local, Node canonical, String rule) {
        Node identity = iris.identity(local);
        Node identityGraph = iris.identityGraph();
        quads.add(Quad.create(identityGraph, identity, Vocabulary.Rdf.TYPE, Vocabulary.Type.IDENTITY));
        quads.add(Quad.create(identityGraph, identity, Vocabulary.Property.LOCAL_THING, local));
        quads.add(Quad.create(identityGraph, identity, Vocabulary.Property.CANONICAL_THING, canonical));
        quads.add(Quad.create(identityGraph, identity, Vocabulary.Property.RULE, Literals.text(rule)));
        quads.add(Quad.create(identityGraph, identity, Vocabulary.Prov.WAS_DERIVED_FROM, document));
    }
}
