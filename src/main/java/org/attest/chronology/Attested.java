package org.attest.chronology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One factual attestation.
 *
 * @param document whose graph it stands in
 */
record Attested(Node attestation, Triple triple, Node passage, Node source, double confidence, Node document) {

    Node subject() {
        return triple.getSubject();
    }

    Node property() {
        return triple.getPredicate();
    }

    Node object() {
        return triple.getObject();
    }

    String id() {
        return attestation.getURI();
    }

    /** What the same words of the same source say of the time of the same thing: its bounds stand and fall together. */
    String statement() {
        return subject().getURI() + " " + passage.getURI() + " " + source.getURI();
    }
}
