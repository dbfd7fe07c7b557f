package org.attest.rdf;

import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.fact.Attestation;

/** A triple with one attestation of it. */
record Reified(Triple triple, Node passage, Node source, Attestation attestation) {

    /** Named by what makes it this attestation and no other. */
    Node iri(Iris iris, Node document) {
        return iris.attestation(document, List.of(triple.getSubject().toString(), triple.getPredicate().toString(), triple.getObject().toString(),
                passage.getURI(), source.getURI(), attestation.factuality().term(), attestation.extractor()));
    }
}
