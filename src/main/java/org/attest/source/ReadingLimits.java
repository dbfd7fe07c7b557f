package org.attest.source;

import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param fileBytes the largest file that is opened
 * @param characters the longest text that is taken from a file, in UTF-16 code units
 * @param time wall clock for parsing one file
 * @param heapMegabytes heap of the child JVM that parses
 */
public record ReadingLimits(int fileBytes, int characters, Duration time, int heapMegabytes) {

    /** 50 MB, 20 million characters, one minute, 512 MB. */
    public static final ReadingLimits STANDARD = new ReadingLimits(50 << 20, 20_000_000, Duration.ofSeconds(60), 512);

    public ReadingLimits {
        if (fileBytes <= 0 || characters <= 0 || heapMegabytes <= 0 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits need to be positive, got %d bytes, %d characters, %s, %d MB"
                    .formatted(fileBytes, characters, time, heapMegabytes));
        }
    }
}
