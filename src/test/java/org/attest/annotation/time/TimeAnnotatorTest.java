package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

class TimeAnnotatorTest {

    /** Of the phrases a few may be read otherwise: the engine's tags are not perfect. */
    private static final double SHARE = 0.97;

    @Test
    void readsPhrasesAsTimeMlAnnotatorsDo() throws IOException {
        List<Table.Row> rows = table("phrases.tsv");
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : rows) {
            String marked = row.get("sentence");
            Optional<LocalDate> date = Optional.of(row.get("date")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
            String found = shown(annotate(marked.replace("[[", "").replace("]]", ""), date));
            String wanted = wanted(marked, row.get("expected"));
            if (!found.equals(wanted)) {
                wrong.add("%n%s%n  wanted %s%n  found  %s".formatted(marked, wanted, found));
            }
        }
        assertThat(wrong).hasSizeLessThan((int) Math.ceil(rows.size() * (1 - SHARE)));
    }

    @Test
    void findsNoTimeWhereNoneIs() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : table("none.tsv")) {
            String found = shown(annotate(row.get("sentence"), Optional.of(LocalDate.of(2013, 3, 22))));
            if (!found.isEmpty()) {
                wrong.add(row.get("sentence") + " -> " + found);
            }
        }
        assertThat(wrong).hasSizeLessThan(3);
    }

    private static List<Table.Row> table(String name) throws IOException {
        try (var in = TimeAnnotatorTest.class.getResourceAsStream("/time/" + name)) {
            return Table.read(name, new InputStreamReader(in, StandardCharsets.UTF_8)).rows();
        }
    }

    private static AnnotatedText annotate(String sentence, Optional<LocalDate> date) {
        return date.map(day -> TestTexts.annotate(sentence, day)).orElseGet(() -> TestTexts.annotate(sentence));
    }

    private static String shown(AnnotatedText text) {
        return text.get(Layer.TIMES).stream().map(time -> "[%s] %s %s".formatted(text.textOf(time.span()), time.type(), time.value()))
                .reduce((a, b) -> a + "; " + b).orElse("");
    }

    private static String wanted(String marked, String expected) {
        List<String> phrases = new ArrayList<>();
        var brackets = java.util.regex.Pattern.compile("\\[\\[(.*?)]]").matcher(marked);
        while (brackets.find()) {
            phrases.add(brackets.group(1));
        }
        String[] values = expected.split("; ");
        assertThat(values).as(marked).hasSameSizeAs(phrases);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            wanted.add("[" + phrases.get(i) + "] " + values[i]);
        }
        return String.join("; ", wanted);
    }
}
