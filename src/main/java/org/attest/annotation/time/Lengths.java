package org.attest.annotation.time;

import java.time.Period;
import java.util.Optional;

import org.attest.timeline.DurationRange;

/** Lengths of time as TIMEX3 writes them. */
public final class Lengths {

    private Lengths() {
    }

    /** {@code P3M} is three months; empty for vague lengths ({@code PXM}), fractions and what is shorter than a day. */
    public static Optional<Period> period(String value) {
        return Units.period(value);
    }

    /** What a vague length can be taken to mean: {@code PXM} are two to eleven months. Empty for lengths in numbers and what is shorter than a day. */
    public static Optional<DurationRange> range(String value) {
        return Optional.ofNullable(switch (value) {
            case "PXD" -> new DurationRange(Period.ofDays(2), Period.ofDays(13));
            case "PXW" -> new DurationRange(Period.ofDays(14), Period.ofDays(56));
            case "PXM" -> new DurationRange(Period.ofMonths(2), Period.ofMonths(11));
            case "PXY" -> new DurationRange(Period.ofYears(2), Period.ofYears(30));
            case "PXDE" -> new DurationRange(Period.ofYears(20), Period.ofYears(90));
            default -> null;
        });
    }
}
