package org.attest.rdf;

import java.util.Set;

import org.apache.jena.graph.Node;

/** The properties that put events into time beside each other: whoever tells of an order only has told nothing else of the two. */
public final class TimeTerms {

    /** The relations between two events. */
    public static final Set<Node> ORDERS = Set.of(Vocabulary.Property.BEFORE, Vocabulary.Property.AFTER, Vocabulary.Property.DURING, Vocabulary.Property.CONTAINS, Vocabulary.Property.SIMULTANEOUS_WITH,
            Vocabulary.Property.MEETS, Vocabulary.Property.MET_BY, Vocabulary.Property.OVERLAPS, Vocabulary.Property.OVERLAPPED_BY, Vocabulary.Property.STARTS, Vocabulary.Property.FINISHES);

    /** The days between which something begins and ends. */
    public static final Set<Node> BOUNDS = Set.of(Vocabulary.Property.EARLIEST_START, Vocabulary.Property.LATEST_START, Vocabulary.Property.EARLIEST_END, Vocabulary.Property.LATEST_END);

    private TimeTerms() {}
}
