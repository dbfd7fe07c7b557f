package org.attest.search;

import java.util.List;
import java.util.Map;

/**
 * What fits some words.
 *
 * @param fit how the results fit
 * @param results best first, as many as were asked for
 * @param counts how many there are of each kind
 * @param similar names that are written somewhat differently, best first, where few or none are written so; none beside results that are themselves only similar
 */
public record Hits(Fit fit, List<Hit> results, Map<String, Integer> counts, List<Hit> similar) {

    /** Nothing at all. */
    public static final Hits NONE = new Hits(Fit.WRITTEN, List.of(), Map.of(), List.of());

    public Hits {
        results = List.copyOf(results);
        similar = List.copyOf(similar);
    }

    /** How results fit what was asked for. */
    public enum Fit {
        /** All words are written so, or begin so. */
        WRITTEN,
        /** All words are written, or sound, nearly so. */
        SIMILAR,
        /** Some of the words are written so. */
        SOME
    }
}
