package org.attest.chronology;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Attestations that cannot all hold.
 *
 * @param setAside the statement without which the solver went on; empty where nothing depends on the choice
 */
record Contradiction(Kind kind, SortedSet<String> attestations, Optional<String> setAside) {

    /** What makes it one. */
    enum Kind {
        TIMES("times that exclude each other"), TWO_PLACES_AT_ONCE("one person in two places at once");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
