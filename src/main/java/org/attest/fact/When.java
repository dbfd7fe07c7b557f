package org.attest.fact;

import java.time.Period;
import java.util.Optional;

import org.attest.timeline.DurationRange;
import org.attest.timeline.TimeBounds;

/**
 * What the text says of the time of something.
 *
 * @param edtf in EDTF level 1; empty where the phrase has no place in the calendar
 * @param bounds of its beginning and end, as far as the phrase gives them
 * @param duration how long it took, where that is said in numbers
 * @param range within which it took, where it is said without a number: "a few months"
 */
public record When(Optional<String> edtf, TimeBounds bounds, Optional<Period> duration, Optional<DurationRange> range) {

    public When(Optional<String> edtf, TimeBounds bounds, Optional<Period> duration) {
        this(edtf, bounds, duration, Optional.empty());
    }

    /** True where nothing at all is known. */
    public boolean isEmpty() {
        return edtf.isEmpty() && bounds.isUnknown() && duration.isEmpty() && range.isEmpty();
    }
}
