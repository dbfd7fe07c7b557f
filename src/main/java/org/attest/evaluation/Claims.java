package org.attest.evaluation;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** Who says a statement, and how sure they are of it; both may be several where a narrative has it from several mouths. */
record Claims(SortedSet<Node> sources, SortedSet<Node> factualities) {

    Claims() {
        this(new TreeSet<>(Comparator.comparing(Node::toString)), new TreeSet<>(Comparator.comparing(Node::toString)));
    }

    boolean isEmpty() {
        return sources.isEmpty() && factualities.isEmpty();
    }

    /** These claims where there are any, with the other's sources or factualities where these leave them open. */
    Claims orElse(Claims other) {
        return new Claims(sources.isEmpty() ? other.sources : sources, factualities.isEmpty() ? other.factualities : factualities);
    }
}
