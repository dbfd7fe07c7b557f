package org.attest.evaluation;

/**
 * How many facts were to be found, how many were stated, and how many of these are right.
 *
 * @param right the sum of the credits, 1 for a right fact and a half for one that is right but coarse; at most {@code gold} and {@code stated}
 * @param gold how many facts the reader noted
 * @param stated how many facts the graph states
 */
public record Score(double right, int gold, int stated) {

    public static final Score NONE = new Score(0, 0, 0);

    public Score {
        if (right < 0 || right > gold || right > stated) {
            throw new IllegalArgumentException("right needs 0 <= right <= gold and stated, got %s of %d and %d".formatted(right, gold, stated));
        }
    }

    /** The share of what is stated that is right; 0 where nothing is stated. */
    public double precision() {
        return stated == 0 ? 0 : right / stated;
    }

    /** The share of the gold that was found; 0 where there is none. */
    public double recall() {
        return gold == 0 ? 0 : right / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return gold + stated == 0 ? 0 : 2 * right / (gold + stated);
    }

    public Score plus(Score other) {
        return new Score(right + other.right, gold + other.gold, stated + other.stated);
    }
}
