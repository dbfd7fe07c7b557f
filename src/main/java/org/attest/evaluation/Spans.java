package org.attest.evaluation;

import java.util.List;
import org.attest.text.TextSpan;

/** How well two sets of stretches meet. */
final class Spans {

    private Spans() {}

    /** The best of all pairs: characters in both over characters in either, 0 to 1. */
    static double likeness(List<TextSpan> ones, List<TextSpan> others) {
        double best = 0;
        for (TextSpan one : ones) {
            for (TextSpan other : others) {
                int common = Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin());
                if (common > 0) {
                    best = Math.max(best, (double) common / one.cover(other).length());
                }
            }
        }
        return best;
    }

    static boolean meet(List<TextSpan> ones, List<TextSpan> others) {
        return likeness(ones, others) > 0;
    }
}
