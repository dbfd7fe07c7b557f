package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.api.Test;

/** Measures the order of verbs on invented news, {@code newsorder.txt} and {@code newsorder-styles.txt}. */
class NewsOrderTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^|{}]*)\\|([^}]*)\\}");

    private record Counts(int pairs, int right, int inTextOrder) {

        double share() {
            return (double) right / pairs;
        }
    }

    @Test
    void ordersVerbsOfNewsBetterThanTheirPlaceInTheText() throws IOException {
        Counts counts = measure("/time/newsorder.txt");
        assertThat(counts.pairs()).isGreaterThan(300);
        assertThat(counts.share()).as("share of pairs in their order, %s in that of the text", counts).isGreaterThan(0.8);
    }

    @Test
    void ordersVerbsOfNewsOfOtherStyles() throws IOException {
        Counts counts = measure("/time/newsorder-styles.txt");
        assertThat(counts.pairs()).isGreaterThan(400);
        assertThat(counts.share()).as("share of pairs in their order, %s in that of the text", counts).isGreaterThan(0.7);
    }

    private static Counts measure(String sheet) throws IOException {
        int pairs = 0;
        int right = 0;
        int inTextOrder = 0;
        for (NewsSheet.Report report : NewsSheet.read(sheet, MARKED)) {
            AnnotatedText text = TestTexts.annotate(report.text(), report.date());
            // By the last word of what is marked.
            Map<Integer, Double> steps = report.marks().stream()
                    .collect(Collectors.toMap(mark -> mark.begin() + mark.words().lastIndexOf(' ') + 1, mark -> Double.parseDouble(mark.labels().getFirst())));
            for (OrderedPair pair : VerbOrder.of(text).pairs()) {
                Double first = steps.get(text.token(pair.first()).span().begin());
                Double second = steps.get(text.token(pair.second()).span().begin());
                if (first != null && second != null) {
                    pairs++;
                    int wanted = Double.compare(first, second);
                    right += switch (pair.precedence()) {
                        case BEFORE -> wanted < 0;
                        case AFTER -> wanted > 0;
                        case EQUAL -> wanted == 0;
                    } ? 1 : 0;
                    inTextOrder += wanted < 0 ? 1 : 0;
                }
            }
        }
        return new Counts(pairs, right, inTextOrder);
    }
}
