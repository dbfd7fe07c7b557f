package org.attest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.attest.build.Standard;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.fact.Factuality;
import org.attest.lexicon.Table;

/** A sheet of sentences with one word each and what its source makes of it; several values where readers may differ. */
final class FactualitySheet {

    private FactualitySheet() {}

    /** @param open true for what is known not to be read yet */
    record Verdict(Table.Row row, Set<Factuality> expected, Factuality found, boolean open) {

        boolean isRight() {
            return expected.contains(found);
        }

        /** Wrong where it should be right, or right where it is said not to be read yet. */
        boolean isSurprising() {
            return isRight() == open;
        }

        @Override
        public String toString() {
            return "%s: %s, read %s: %s".formatted(row.get("word"), expected, found, row.get("sentence"));
        }
    }

    /** All sentences read as one text, a paragraph each. */
    static List<Verdict> read(String sheet) {
        List<Table.Row> rows = Table.ofResource(sheet).rows();
        AnnotatedText text = TestTexts.annotate(rows.stream().map(row -> row.get("sentence")).collect(Collectors.joining("\n\n")));
        FactualityReader reader = new FactualityReader(new ArgumentReader(text), Standard.reader().reading(text).voices());
        List<Verdict> verdicts = new ArrayList<>();
        int offset = 0;
        for (Table.Row row : rows) {
            int begin = offset;
            int end = begin + row.get("sentence").length();
            Token word = text.tokens().stream().filter(token -> token.span().begin() >= begin && token.span().end() <= end)
                    .filter(token -> token.word().equalsIgnoreCase(row.get("word"))).findFirst().orElseThrow(() -> row.wrong("the word is not in the sentence"));
            verdicts.add(new Verdict(row, values(row), reader.of(word.index()), row.get("factuality").startsWith("?")));
            offset = end + 2;
        }
        return verdicts;
    }

    private static Set<Factuality> values(Table.Row row) {
        return Arrays.stream(row.get("factuality").replace("?", "").split("\\|")).map(value -> Factuality.valueOf(value.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
    }
}
