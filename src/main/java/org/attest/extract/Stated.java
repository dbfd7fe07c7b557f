package org.attest.extract;

import java.time.Period;
import java.util.Optional;

import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.Lengths;
import org.attest.annotation.time.TimeInterval;
import org.attest.text.TextSpan;
import org.attest.timeline.DurationRange;
import org.attest.timeline.TimeBounds;

/**
 * A time as it stands in a sentence: one expression, or an interval of two.
 *
 * @param range how long, where it says that without a number
 * @param interval true where two expressions give it
 * @param duration how long, where it says that and no more
 */
record Stated(TextSpan span, Optional<String> edtf, TimeBounds bounds, Optional<Period> duration, Optional<DurationRange> range, boolean interval) {

    static Stated of(TimeExpression time) {
        boolean length = time.type() == TimeExpression.Type.DURATION;
        boolean repeated = time.type() == TimeExpression.Type.SET;
        return new Stated(time.span(), repeated ? Optional.empty() : time.edtf(), repeated ? TimeBounds.UNKNOWN : time.bounds(),
                length ? Lengths.period(time.value()) : Optional.empty(), length ? Lengths.range(time.value()) : Optional.empty(), false);
    }

    static Stated of(TimeInterval interval) {
        return new Stated(interval.span(), interval.edtf(), interval.bounds(), Optional.empty(), Optional.empty(), true);
    }

    /** True where it says nothing that could be written down. */
    boolean isSilent() {
        return edtf.isEmpty() && bounds.isUnknown() && !isLength();
    }

    /** True where it says how long, in numbers or without. */
    boolean isLength() {
        return duration.isPresent() || range.isPresent();
    }
}
