package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.extract.FactualitySheet.Verdict;
import org.junit.jupiter.api.Test;

/** Reads {@code extract/factuality-classes.tsv}: rules, suppositions, presuppositions, inventions. */
class FactualityClassesTest {

    private static final List<Verdict> FIRST = FactualitySheet.read("extract/factuality-classes.tsv");
    private static final List<Verdict> SECOND = FactualitySheet.read("extract/factuality-other-styles.tsv");

    @Test
    void neverTakesForFactWhatIsNotSaidToBeSo() {
        assertThat(FIRST.stream().filter(Verdict::inventsFact)).isEmpty();
    }

    @Test
    void readsNearlyEverySentence() {
        assertThat(FIRST.stream().filter(verdict -> !verdict.isRight())).as("wrong of " + FIRST.size()).hasSizeLessThanOrEqualTo(FIRST.size() / 20);
    }

    @Test
    void carriesOverToOtherStyles() {
        assertThat(SECOND.stream().filter(verdict -> !verdict.isRight())).as("wrong of " + SECOND.size()).isEmpty();
    }
}
