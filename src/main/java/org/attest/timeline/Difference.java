package org.attest.timeline;

import java.time.LocalDate;

/**
 * How far one point may lie behind another: {@code to − from ≤ days}, in a time that flows on between midnights.
 *
 * @param days whole days, negative where {@code to} comes first
 * @param margin what is to be added to the days
 */
public record Difference(TimePoint from, TimePoint to, long days, Margin margin) {

    /** Parts of a day. */
    public enum Margin {
        NONE,
        /** A moment less: "before" is not "at the same moment". */
        LESS_A_MOMENT,
        /** To the end of the day: what happens on a day may happen at its last moment. */
        WITHIN_THE_DAY
    }

    public Difference {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a difference needs two points, got " + from + " twice");
        }
    }

    /** The point lies on this day or later. */
    public static Difference notBefore(TimePoint point, LocalDate day) {
        return new Difference(point, TimePoint.ORIGIN, -day.toEpochDay(), Margin.NONE);
    }

    /** The point lies on this day or earlier. */
    public static Difference notAfter(TimePoint point, LocalDate day) {
        return new Difference(TimePoint.ORIGIN, point, day.toEpochDay(), Margin.WITHIN_THE_DAY);
    }

    /** The first lies before the second, be it on the same day. */
    public static Difference before(TimePoint first, TimePoint second) {
        return new Difference(second, first, 0, Margin.LESS_A_MOMENT);
    }

    /** The first lies before the second or with it. */
    public static Difference notAfter(TimePoint first, TimePoint second) {
        return new Difference(second, first, 0, Margin.NONE);
    }

    /** From the first to the second it takes so many days or more. */
    public static Difference atLeast(TimePoint first, TimePoint second, long days) {
        return new Difference(second, first, -days, Margin.NONE);
    }

    /** From the first to the second it takes so many days or fewer. */
    public static Difference atMost(TimePoint first, TimePoint second, long days) {
        return new Difference(first, second, days, Margin.NONE);
    }

    boolean touchesCalendar() {
        return from.equals(TimePoint.ORIGIN) || to.equals(TimePoint.ORIGIN);
    }
}
