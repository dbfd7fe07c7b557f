package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attest.source.DocumentReader;
import org.attest.text.Document;
import org.attest.text.InputException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts without an end of a sentence are refused, and twice the text takes no more than 2.2 times the time of the processor. 1 MB at most; with
 * {@code -Dattest.checks=long} 10 MB, and the time is printed.
 */
class EndlessSentenceTest {

    private static final boolean LONG = "long".equals(System.getProperty("attest.checks"));
    private static final int LONGEST = LONG ? 10_000_000 : 1_000_000;
    private static final double MOST_PER_DOUBLING = 2.2;
    private static final int TURNS = 3;
    /** Below this, what is measured is the clock. */
    private static final long LEAST = 20_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"word ", "x", "He saw 3,5 of them (and so on), ", "line\n", "\u0645\u0631\u062d\u0628\u0627 ", "- "})
    void areRefusedInTimeInProportionToTheirLength(String piece) throws IOException {
        refuse(piece, LONGEST / 8);
        double growth = Double.MAX_VALUE;
        // What else the machine does takes caches from one of the two; what grows too fast does so each time.
        for (int turn = 0; turn < TURNS && growth > MOST_PER_DOUBLING; turn++) {
            growth = Math.min(growth, growth(piece));
        }
        assertThat(growth).isLessThanOrEqualTo(MOST_PER_DOUBLING);
    }

    private double growth(String piece) throws IOException {
        long half = refuse(piece, LONGEST / 2);
        long whole = refuse(piece, LONGEST);
        if (LONG) {
            System.out.printf("'%s': %d characters %d ms, %d characters %d ms%n", piece.strip(), LONGEST / 2, half / 1_000_000, LONGEST, whole / 1_000_000);
        }
        return (double) whole / Math.max(LEAST, half);
    }

    /** @return nanoseconds of this thread, the best of three */
    private long refuse(String piece, int length) throws IOException {
        Path file = Files.writeString(folder.resolve("endless.txt"), piece.repeat(length / piece.length()));
        try (DocumentReader reader = new DocumentReader()) {
            return List.of(1, 2, 3).stream().mapToLong(time -> {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                assertThatThrownBy(() -> {
                    Document document = reader.read(file, Optional.empty()).document();
                    BuildLimits.STANDARD.checkSentences(file.toString(), document);
                }).isInstanceOf(InputException.class);
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            }).min().orElseThrow();
        }
    }
}
