package org.attest.fact;

import java.time.Period;
import java.util.Optional;

import org.attest.timeline.TimeBounds;

/**
 * What the text says of the time of something.
 *
 * @param edtf in EDTF level 1; empty where the phrase has no place in the calendar
 * @param bounds of its beginning and end, as far as the phrase gives them
 * @param duration how long it took, where that is said
 */
public record When(Optional<String> edtf, TimeBounds bounds, Optional<Period> duration) {

    /** True where nothing at all is known. */
    public boolean isEmpty() {
        return edtf.isEmpty() && bounds.isUnknown() && duration.isEmpty();
    }
}
