package org.attest.rdf;

import java.util.Comparator;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** The order in which quads are written everywhere, so that equal graphs give equal bytes. */
public final class QuadOrder {

    private static final Comparator<Node> BY_NODE = NodeCmp::compareRDFTerms;

    /** By graph, subject, predicate and object. */
    public static final Comparator<Quad> BY_TERMS = Comparator.comparing(Quad::getGraph, BY_NODE).thenComparing(Quad::getSubject, BY_NODE)
            .thenComparing(Quad::getPredicate, BY_NODE).thenComparing(Quad::getObject, BY_NODE);

    private QuadOrder() {}
}
