package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.api.Test;

/** Measures the order of verbs on invented news, {@code newsorder.txt} and {@code newsorder-styles.txt}. */
class NewsOrderTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^|{}]*)\\|([^}]*)\\}");

    private record Report(LocalDate date, StringBuilder text, Map<Integer, Double> steps) {}

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
        for (Report report : reports(sheet)) {
            AnnotatedText text = TestTexts.annotate(report.text().toString(), report.date());
            for (OrderedPair pair : VerbOrder.of(text).pairs()) {
                Double first = report.steps().get(text.token(pair.first()).span().begin());
                Double second = report.steps().get(text.token(pair.second()).span().begin());
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

    private static List<Report> reports(String sheet) throws IOException {
        List<Report> reports = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(NewsOrderTest.class.getResourceAsStream(sheet), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("== ")) {
                    reports.add(new Report(LocalDate.parse(line.substring(3)), new StringBuilder(), new TreeMap<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, reports.getLast());
                }
            }
        }
        return reports;
    }

    private static void read(String line, Report report) {
        if (!report.text().isEmpty()) {
            report.text().append("\n\n");
        }
        Matcher matcher = MARKED.matcher(line);
        int at = 0;
        while (matcher.find()) {
            report.text().append(line, at, matcher.start());
            String words = matcher.group(1);
            report.steps().put(report.text().length() + words.lastIndexOf(' ') + 1, Double.parseDouble(matcher.group(2)));
            report.text().append(words);
            at = matcher.end();
        }
        report.text().append(line, at, line.length());
    }
}
