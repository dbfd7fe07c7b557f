package org.attest.annotation.time;

import java.time.Period;
import java.util.Optional;

/** Lengths of time as TIMEX3 writes them. */
public final class Lengths {

    private Lengths() {
    }

    /** {@code P3M} is three months; empty for vague lengths ({@code PXM}), fractions and what is shorter than a day. */
    public static Optional<Period> period(String value) {
        return Units.period(value);
    }
}
