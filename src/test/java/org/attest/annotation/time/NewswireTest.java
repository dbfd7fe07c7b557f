package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.junit.jupiter.api.Test;

/** Measures expressions of time on invented news, {@code newswire.txt} and {@code newswire-styles.txt}. */
class NewswireTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^|{}]*)\\|(\\w+)\\|([^}]*)\\}");

    private record Report(LocalDate date, StringBuilder text, TreeMap<Integer, String> marked) {}

    /** F1 of what is found with the same words, and of what is found with the same words, type and value. */
    private record Shares(double exact, double right, List<String> wrong) {}

    @Test
    void findsAndResolvesTimesAsAnnotatorsOfTimeMlDo() throws IOException {
        Shares shares = measure("/time/newswire.txt");
        assertThat(shares.exact()).as("extents " + shares.wrong()).isGreaterThan(0.96);
        assertThat(shares.right()).as("extents, types and values " + shares.wrong()).isGreaterThan(0.92);
    }

    @Test
    void findsAndResolvesTimesInOtherStyles() throws IOException {
        Shares shares = measure("/time/newswire-styles.txt");
        assertThat(shares.exact()).as("extents " + shares.wrong()).isGreaterThan(0.85);
        assertThat(shares.right()).as("extents, types and values " + shares.wrong()).isGreaterThan(0.77);
    }

    private static Shares measure(String sheet) throws IOException {
        int marked = 0;
        int found = 0;
        int exact = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Report report : reports(sheet)) {
            marked += report.marked().size();
            for (TimeExpression time : TestTexts.annotate(report.text().toString(), report.date()).get(Layer.TIMES)) {
                found++;
                String wanted = report.marked().getOrDefault(time.span().begin(), "");
                String got = time.span().length() + " " + time.type() + " " + time.value();
                exact += wanted.startsWith(time.span().length() + " ") ? 1 : 0;
                right += wanted.equals(got) ? 1 : 0;
                if (!wanted.equals(got)) {
                    wrong.add("%s at %d: wanted %s, got %s".formatted(report.date(), time.span().begin(), wanted, got));
                }
            }
        }
        return new Shares(2.0 * exact / (marked + found), 2.0 * right / (marked + found), wrong);
    }

    private static List<Report> reports(String sheet) throws IOException {
        List<Report> reports = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(NewswireTest.class.getResourceAsStream(sheet), StandardCharsets.UTF_8))) {
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
            report.marked().put(report.text().length(), matcher.group(1).length() + " " + matcher.group(2) + " " + matcher.group(3));
            report.text().append(matcher.group(1));
            at = matcher.end();
        }
        report.text().append(line, at, line.length());
    }
}
