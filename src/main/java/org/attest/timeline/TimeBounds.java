package org.attest.timeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which days something began and between which it ended, as far as is known; SEM's four timestamps
 * (van Hage et al., "Design and use of the Simple Event Model", 2011).
 *
 * <p>All days of the proleptic Gregorian calendar, inclusive. An empty bound is an unknown one, not an infinite one.
 */
public record TimeBounds(Optional<LocalDate> earliestStart, Optional<LocalDate> latestStart,
                         Optional<LocalDate> earliestEnd, Optional<LocalDate> latestEnd) {

    public static final TimeBounds UNKNOWN = new TimeBounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TimeBounds {
        requireOrder(earliestStart, latestStart, "earliestStart", "latestStart");
        requireOrder(earliestEnd, latestEnd, "earliestEnd", "latestEnd");
        requireOrder(earliestStart, latestEnd, "earliestStart", "latestEnd");
    }

    private static void requireOrder(Optional<LocalDate> first, Optional<LocalDate> second, String firstName, String secondName) {
        if (first.isPresent() && second.isPresent() && first.get().isAfter(second.get())) {
            throw new IllegalArgumentException("%s %s needs to be no later than %s %s".formatted(firstName, first.get(), secondName, second.get()));
        }
    }

    /** Somewhere within these days, both included; how long it took is not known. */
    public static TimeBounds within(LocalDate first, LocalDate last) {
        return new TimeBounds(Optional.of(first), Optional.of(last), Optional.of(first), Optional.of(last));
    }

    /** From some day of the first period to some day of the last. */
    public static TimeBounds fromTo(TimeBounds first, TimeBounds last) {
        return new TimeBounds(first.earliestStart, first.latestEnd, last.earliestStart, last.latestEnd);
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
