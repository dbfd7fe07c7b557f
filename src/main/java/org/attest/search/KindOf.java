package org.attest.search;

import java.util.Optional;

import org.apache.jena.graph.Node;

/** Tells of a class which kind of thing its members are. */
public interface KindOf {

    /** A kind and the class in words; empty for classes whose members nobody looks for. */
    Optional<Kind> kind(Node type);

    /**
     * @param rank of a thing that is of several, the lowest counts
     */
    record Kind(String word, String type, int rank) {}
}
