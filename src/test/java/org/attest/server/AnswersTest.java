package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers = new Answers();
    private final AtomicInteger made = new AtomicInteger();

    private byte[] ask(String path, Map<String, String> values, int length, boolean settled) {
        return answers.get(path, new Parameters("", values), () -> {
            made.incrementAndGet();
            return Answer.json(new byte[length], settled);
        }).body();
    }

    @Test
    void givesTheSameAnswerToTheSameQuestion() {
        assertThat(ask("/api/things", Map.of("iri", "urn:a"), 10, true)).isSameAs(ask("/api/things", Map.of("iri", "urn:a"), 10, true));
        assertThat(made).hasValue(1);
    }

    @Test
    void tellsQuestionsApart() {
        ask("/api/things", Map.of("iri", "urn:a"), 10, true);
        ask("/api/things", Map.of("iri", "urn:b"), 10, true);
        ask("/api/statements", Map.of("iri", "urn:a"), 10, true);

        assertThat(made).hasValue(3);
    }

    @Test
    void keepsNothingThatMayChange() {
        ask("/api/map", Map.of(), 10, false);
        ask("/api/map", Map.of(), 10, true);

        assertThat(made).hasValue(2);
    }

    @Test
    void forgetsWhatWasAskedLongAgo() {
        ask("/api/map", Map.of(), 10, true);
        for (int i = 0; i < 40; i++) {
            ask("/api/events", Map.of("limit", Integer.toString(i)), 2 << 20, true);
        }
        ask("/api/map", Map.of(), 10, true);

        assertThat(made).hasValue(42);
    }
}
