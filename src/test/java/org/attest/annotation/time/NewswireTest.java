package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.junit.jupiter.api.Test;

/** Measures expressions of time on invented news, {@code newswire.txt} and {@code newswire-styles.txt}. */
class NewswireTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^|{}]*)\\|(\\w+)\\|([^}]*)\\}");

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
        for (NewsSheet.Report report : NewsSheet.read(sheet, MARKED)) {
            Map<Integer, String> gold = report.marks().stream().collect(Collectors.toMap(NewsSheet.Mark::begin, mark -> mark.words().length() + " " + String.join(" ", mark.labels())));
            marked += gold.size();
            for (TimeExpression time : TestTexts.annotate(report.text(), report.date()).get(Layer.TIMES)) {
                found++;
                String wanted = gold.getOrDefault(time.span().begin(), "");
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
}
