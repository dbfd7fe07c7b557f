package org.attest.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** The invented letter of the checks, with the ontology, as a store holds it. */
final class Sample {

    static final String DOCUMENT = "https://attest.example/document/letter-4aa5cf69409d";
    static final Node GRAPH = NodeFactory.createURI(DOCUMENT + "#graph");
    static final Node MILAD = NodeFactory.createURI(DOCUMENT + "#person-milad");

    private Sample() {}

    static DatasetGraph letter() {
        DatasetGraph dataset = RDFDataMgr.loadDatasetGraph("src/test/resources/validation/letter.trig");
        Ontology.load().graph().find().forEach(triple -> dataset.add(Quad.create(new Iris().ontologyGraph(), triple)));
        return dataset;
    }

    /** Adds a statement of the letter's author, with what an attestation needs. */
    static void say(DatasetGraph dataset, String name, Node subject, Node property, Node object, Node factuality) {
        Node attestation = NodeFactory.createURI(DOCUMENT + "#attestation-" + name);
        dataset.add(GRAPH, attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        dataset.add(GRAPH, attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(subject, property, object)));
        dataset.add(GRAPH, attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, NodeFactory.createURI("https://attest.example/person/mara-levin"));
        dataset.add(GRAPH, attestation, Vocabulary.Property.FACTUALITY, factuality);
        dataset.add(GRAPH, attestation, Vocabulary.Property.CONFIDENCE, NodeFactory.createLiteralDT("0.9", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal));
        dataset.add(GRAPH, attestation, Vocabulary.Property.EVIDENCE, NodeFactory.createURI(DOCUMENT + "#char=21,55"));
    }

    /** Adds a factual event of this label. */
    static Node event(DatasetGraph dataset, String name, String label) {
        Node event = NodeFactory.createURI(DOCUMENT + "#event-" + name);
        say(dataset, name + "-type", event, Vocabulary.Rdf.TYPE, Vocabulary.att("Travel"), Vocabulary.Value.FACTUAL);
        say(dataset, name + "-label", event, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(label), Vocabulary.Value.FACTUAL);
        return event;
    }

    static byte[] write(DatasetGraph dataset, ExportFormat format, boolean rdf11) {
        try {
            var out = new ByteArrayOutputStream();
            Exporter.write(dataset, format, rdf11, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
