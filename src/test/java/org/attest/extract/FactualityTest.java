package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.attest.build.Standard;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.fact.Factuality;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

/** Reads {@code extract/factuality.tsv}: sentences with one word each and what its source makes of it. */
class FactualityTest {

    private static final Set<Factuality> SAID_TO_BE_SO = Set.of(Factuality.FACTUAL);

    private record Verdict(Table.Row row, Factuality expected, Factuality found) {
        @Override
        public String toString() {
            return "%s: %s, not %s: %s".formatted(row.get("word"), expected, found, row.get("sentence"));
        }
    }

    private static final List<Verdict> VERDICTS = verdicts();

    private static List<Verdict> verdicts() {
        List<Table.Row> rows = Table.ofResource("extract/factuality.tsv").rows();
        AnnotatedText text = TestTexts.annotate(rows.stream().map(row -> row.get("sentence")).collect(Collectors.joining("\n\n")));
        FactualityReader reader = new FactualityReader(new ArgumentReader(text), Standard.reader().reading(text).voices());
        List<Verdict> verdicts = new ArrayList<>();
        int offset = 0;
        for (Table.Row row : rows) {
            int begin = offset;
            int end = begin + row.get("sentence").length();
            Token word = text.tokens().stream().filter(token -> token.span().begin() >= begin && token.span().end() <= end)
                    .filter(token -> token.word().equalsIgnoreCase(row.get("word"))).findFirst().orElseThrow(() -> row.wrong("the word is not in the sentence"));
            verdicts.add(new Verdict(row, row.constant("factuality", Factuality.class), reader.of(word.index())));
            offset = end + 2;
        }
        return verdicts;
    }

    @Test
    void neverTakesForFactWhatIsNotSaidToBeSo() {
        assertThat(VERDICTS.stream().filter(verdict -> !SAID_TO_BE_SO.contains(verdict.expected()) && SAID_TO_BE_SO.contains(verdict.found()))).isEmpty();
    }

    @Test
    void readsTheFactualityOfNearlyEverySentence() {
        List<Verdict> wrong = VERDICTS.stream().filter(verdict -> verdict.expected() != verdict.found()).toList();
        assertThat(wrong).as("wrong of " + VERDICTS.size()).hasSizeLessThanOrEqualTo(VERDICTS.size() / 20);
    }

    @Test
    void coversEveryFactuality() {
        Set<Factuality> seen = VERDICTS.stream().map(Verdict::expected).collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).containsExactlyInAnyOrder(Factuality.values());
    }
}
