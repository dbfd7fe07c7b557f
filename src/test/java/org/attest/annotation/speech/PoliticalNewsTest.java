package org.attest.annotation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Utterance;
import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;

/** Holds what is read of political news to what a reader marked in it before anything was run. */
class PoliticalNewsTest {

    private final List<String> missed = new ArrayList<>();
    private final List<String> misattributed = new ArrayList<>();
    private int marked;
    private int found;
    private int stated;

    @Test
    void findsWhoSaysWhat() throws IOException {
        for (MarkedText text : texts()) {
            compare(text);
        }

        double recall = (double) found / marked;
        double precision = (double) found / stated;
        assertThat(recall).as("recall; missed: %s", missed).isGreaterThan(0.88);
        assertThat(precision).as("precision").isGreaterThan(0.82);
        assertThat(1 - (double) misattributed.size() / found).as("speakers; wrong: %s", misattributed).isGreaterThan(0.88);
    }

    private void compare(MarkedText expected) {
        AnnotatedText text = TestTexts.annotate(expected.text());
        List<Utterance> read = Attributions.of(text);
        List<Utterance> free = new ArrayList<>(read);
        marked += expected.sayings().size();
        stated += read.size();
        for (MarkedText.Saying saying : expected.sayings()) {
            free.stream().filter(utterance -> isSame(utterance.content(), saying.content())).findFirst().ifPresentOrElse(utterance -> {
                free.remove(utterance);
                found++;
                boolean right = saying.source().isEmpty() ? utterance.source().isEmpty()
                        : utterance.source().filter(source -> text.spanOf(source.first(), source.end()).overlaps(saying.source().get())).isPresent();
                if (!right) {
                    misattributed.add(text.textOf(saying.content()));
                }
            }, () -> missed.add(text.textOf(saying.content())));
        }
    }

    /** Half of what the two cover is in both. */
    private static boolean isSame(TextSpan a, TextSpan b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin());
        return 2 * shared >= a.cover(b).length();
    }

    private static List<MarkedText> texts() throws IOException {
        try (InputStream in = PoliticalNewsTest.class.getResourceAsStream("/speech/political-news.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\R", "");
            return Arrays.stream(all.split("\\n===\\n")).map(String::strip).map(MarkedText::parse).toList();
        }
    }
}
