package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RelaysTest {

    /** What the neighbour says reaches the document through the clerk and the author, and what the clerk says through the author. */
    private static final Map<String, List<String>> PASSED = Map.of("neighbour", List.of("clerk", "author"), "clerk", List.of("author"));

    @Test
    void whoseWordsOthersPassOnStandsNearer() {
        assertThat(nearestFirst("author", "clerk", "neighbour")).containsExactly("neighbour", "clerk", "author");
    }

    @Test
    void ofWhomNothingElseIsToldStandsByName() {
        assertThat(nearestFirst("nurse", "author", "driver")).containsExactly("author", "driver", "nurse");
    }

    @Test
    void whoAlonePassesOnStandsAlone() {
        assertThat(nearestFirst("author")).containsExactly("author");
        assertThat(nearestFirst()).isEmpty();
    }

    private static List<String> nearestFirst(String... relays) {
        return Relays.nearestFirst(List.of(relays), (one, other) -> PASSED.getOrDefault(one, List.of()).contains(other), Comparator.naturalOrder());
    }
}
