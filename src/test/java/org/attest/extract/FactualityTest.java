package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attest.extract.FactualitySheet.Verdict;
import org.attest.fact.Factuality;
import org.junit.jupiter.api.Test;

/** Reads {@code extract/factuality.tsv}: sentences with one word each and what its source makes of it. */
class FactualityTest {

    private static final List<Verdict> VERDICTS = FactualitySheet.read("extract/factuality.tsv");

    @Test
    void neverTakesForFactWhatIsNotSaidToBeSo() {
        assertThat(VERDICTS.stream().filter(verdict -> !verdict.expected().contains(Factuality.FACTUAL) && verdict.found() == Factuality.FACTUAL)).isEmpty();
    }

    @Test
    void readsTheFactualityOfNearlyEverySentence() {
        List<Verdict> wrong = VERDICTS.stream().filter(verdict -> !verdict.isRight()).toList();
        assertThat(wrong).as("wrong of " + VERDICTS.size()).hasSizeLessThanOrEqualTo(VERDICTS.size() / 20);
    }

    @Test
    void judgesEachWordByOneValue() {
        assertThat(VERDICTS).allSatisfy(verdict -> assertThat(verdict.expected()).hasSize(1));
    }

    @Test
    void coversEveryFactuality() {
        Set<Factuality> seen = VERDICTS.stream().flatMap(verdict -> verdict.expected().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).containsExactlyInAnyOrder(Factuality.values());
    }
}
