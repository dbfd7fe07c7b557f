package org.attest.timeline;

import java.time.Period;

/**
 * How long something may have taken, in days.
 *
 * @param fewestDays 0 or more
 * @param mostDays no fewer than the fewest
 */
public record Length(long fewestDays, long mostDays) {

    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_YEAR = 365;
    private static final int LONGEST_YEAR = 366;

    /** People round what is long: a tenth of it either way. */
    private static final int PART = 10;

    public Length {
        if (fewestDays < 0 || mostDays < fewestDays) {
            throw new IllegalArgumentException("a length needs 0 <= fewest <= most, got [%d, %d]".formatted(fewestDays, mostDays));
        }
    }

    /**
     * What a length that was said may mean: "three months" is more than two and less than four, "twenty years" more than eighteen and less than
     * twenty-two. One of the smallest unit that is said either way, or a tenth of the whole where that is more.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public static Length said(Period length) {
        Length exact = exactly(length);
        Length unit = length.getDays() > 0 ? new Length(1, 1) : length.getMonths() > 0 ? new Length(SHORTEST_MONTH, LONGEST_MONTH)
                : new Length(SHORTEST_YEAR, LONGEST_YEAR);
        long less = Math.max(unit.mostDays, exact.fewestDays / PART);
        long more = Math.max(unit.mostDays, exact.mostDays / PART);
        return new Length(Math.max(0, exact.fewestDays - less), exact.mostDays + more);
    }

    /** The same length on the calendar, wherever it begins. */
    public static Length exactly(Period length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a length needs to be positive, got " + length);
        }
        return new Length(length.getYears() * (long) SHORTEST_YEAR + length.getMonths() * (long) SHORTEST_MONTH + length.getDays(),
                length.getYears() * (long) LONGEST_YEAR + length.getMonths() * (long) LONGEST_MONTH + length.getDays());
    }
}
