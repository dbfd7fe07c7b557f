package org.attest.evaluation;

import java.util.Locale;

/**
 * One fact that was not scored in full.
 *
 * @param fact in words: {@code agent of Arrest "arrested": police}
 * @param words the stretch of the narrative it was read from; empty where none is known
 */
public record Finding(FactClass kind, Verdict verdict, String fact, String words) {

    /** What is the matter with it. */
    public enum Verdict {
        /** In the gold, not in the graph. */
        MISSING,
        /** In the graph, not in the gold. */
        SURPLUS,
        /** Found with half the credit: a wider or narrower type or property, a rough time. */
        COARSE,
        /** The thing is in the event, in another role; no credit. */
        WRONG_ROLE,
        /** Found, with another type, time, source or factuality; no credit. */
        WRONG
    }

    /** One line: verdict, kind, fact and words. */
    public String line() {
        String quoted = words.isEmpty() ? "" : "  «" + words.replaceAll("\\s+", " ") + "»";
        return "%-10s %-12s %s%s".formatted(verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '), kind.label().strip(), fact, quoted);
    }
}
