package org.attest.timeline;

/**
 * One end of an interval.
 *
 * @param interval the name of the interval: any string, the empty one for {@link #ORIGIN} alone
 */
public record TimePoint(String interval, Side side) implements Comparable<TimePoint> {

    /** The beginning of the first of January 1970, from which calendar days are counted. */
    public static final TimePoint ORIGIN = new TimePoint("", Side.START);

    /** Which end. */
    public enum Side { START, END }

    public static TimePoint start(String interval) {
        return new TimePoint(interval, Side.START);
    }

    public static TimePoint end(String interval) {
        return new TimePoint(interval, Side.END);
    }

    @Override
    public int compareTo(TimePoint other) {
        int byInterval = interval.compareTo(other.interval);
        return byInterval != 0 ? byInterval : side.compareTo(other.side);
    }
}
