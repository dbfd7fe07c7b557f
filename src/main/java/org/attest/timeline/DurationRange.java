package org.attest.timeline;

import java.time.Period;

/**
 * How long something lasted, where the text gives no number: "a few months" are no fewer than two and no more than eleven.
 *
 * @param shortest it lasted no less
 * @param longest it lasted no more
 */
public record DurationRange(Period shortest, Period longest) {

    public DurationRange {
        if (shortest.toTotalMonths() > longest.toTotalMonths() || shortest.toTotalMonths() == longest.toTotalMonths() && shortest.getDays() > longest.getDays()) {
            throw new IllegalArgumentException("a range of durations needs shortest <= longest, got %s and %s".formatted(shortest, longest));
        }
    }
}
