package org.attest.annotation.time;

import java.util.Optional;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/**
 * What an expression means.
 *
 * @param period the stretch of the calendar that it most likely stands for, for others to count from
 */
record Resolved(Type type, String value, Optional<CalendarPeriod> period, Optional<Edtf> edtf, TimeBounds bounds, Anchor anchor) {

    /** A value without a place in the calendar. */
    static Resolved open(Type type, String value) {
        return new Resolved(type, value, Optional.empty(), Optional.empty(), TimeBounds.UNKNOWN, new Anchor.Open());
    }

    /** The whole period; bounds only where its base is firm. */
    static Resolved of(CalendarPeriod period, Anchor anchor, boolean firm) {
        return firm ? new Resolved(Type.DATE, period.timex(), Optional.of(period), Optional.of(period.edtf()), period.bounds(), anchor)
                : new Resolved(Type.DATE, period.timex(), Optional.of(period), Optional.empty(), TimeBounds.UNKNOWN, new Anchor.Open());
    }

    static Resolved absolute(CalendarPeriod period) {
        return of(period, new Anchor.Absolute(), true);
    }

    boolean isDay() {
        return period.filter(stretch -> stretch.unit() == CalendarUnit.DAY).isPresent();
    }

    boolean isFirm() {
        return !bounds.isUnknown();
    }

    /** False where it lies only somewhere about its period. */
    boolean isExact() {
        return period.isEmpty() || period.get().bounds().equals(bounds);
    }

    /** The same with other bounds and notation, where it has bounds at all. */
    Resolved within(Optional<Edtf> notation, TimeBounds days) {
        return isFirm() ? new Resolved(type, value, period, notation, days, anchor) : this;
    }

    /** The same at a time of day: {@code T15:00}, {@code TMO}. */
    Resolved atTime(String suffix) {
        return new Resolved(Type.TIME, value + suffix, period, edtf, bounds, anchor);
    }
}
