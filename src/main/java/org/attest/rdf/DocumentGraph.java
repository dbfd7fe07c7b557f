package org.attest.rdf;

import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Everything that the store holds because of one document: its own graph, its background graph, and its records in the identity graph.
 *
 * @param document its IRI
 * @param quads sorted, each once
 */
public record DocumentGraph(Node document, List<Quad> quads) {

    public DocumentGraph {
        quads = List.copyOf(quads);
    }
}
