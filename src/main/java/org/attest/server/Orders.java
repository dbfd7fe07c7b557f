package org.attest.server;

import java.util.Set;

/** The edges of the timeline. */
final class Orders {

    static final Set<String> NAMES = Set.of("before", "after", "meets", "metBy", "during", "contains", "overlaps", "overlappedBy", "starts", "finishes", "simultaneousWith");

    private Orders() {}
}
