package org.attest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration = Calibration.standard();

    @Test
    void neverTrustsABetterScoreLess() {
        for (String extractor : new String[] {"entities", "events", "speech", "relations", "dating", "order", "order-of-dates", "order-of-telling", "order-of-course"}) {
            for (double score = 0; score < 1; score += 0.05) {
                assertTrue(calibration.confidence(extractor, score + 0.05) >= calibration.confidence(extractor, score), extractor + " at " + score);
            }
        }
    }

    @Test
    void keepsTheScoreOfWhatWasNotMeasured() {
        assertEquals(0.55, calibration.confidence("somebody else's extractor", 0.55));
    }
}
