package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.attest.build.Standard;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.fact.Factuality;
import org.junit.jupiter.api.Test;

/** Texts that explain rather than tell: what a kind of people does in them is no event. */
class ExplanationTest {

    private static final String GUIDE = """
            A lodger who leaves before the end of the month pays a fee. You come back in the evening and write a letter to the owner. \
            The owner may sell the boat. A tenant must repay the loan in a year. An exile who returns after the war is a stranger at home. \
            The Danes, who conquered the island in 980, founded the harbour. Pirates burned the church in 1203. \
            The society, which teaches children to swim, is in Ribe. The museum is a gift of Karen Holm. She lives in the town. \
            It is common to visit the graves in May. The ferry is slow and the pier is long. The hotel has a garden and the market is near. \
            The house has a cellar, and the lane is dark. Two roads lead to the coast.
            """;

    private static final AnnotatedText TEXT = TestTexts.annotate(GUIDE);
    private static final FactualityReader READER = new FactualityReader(new ArgumentReader(TEXT), Standard.reader().reading(TEXT).voices());

    private static Factuality of(String word) {
        Token token = TEXT.tokens().stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
        return READER.of(token.index());
    }

    @Test
    void tellsOfAKindWhereTheSubjectIsAnyOfIt() {
        assertThat(of("leaves")).isEqualTo(Factuality.GENERIC);
        assertThat(of("pays")).isEqualTo(Factuality.GENERIC);
        assertThat(of("returns")).isEqualTo(Factuality.GENERIC);
    }

    @Test
    void tellsOfAnybodyWhereYouIsTheReader() {
        assertThat(of("come")).isEqualTo(Factuality.GENERIC);
    }

    @Test
    void statesRulesWithModals() {
        assertThat(of("repay")).isEqualTo(Factuality.GENERIC);
    }

    @Test
    void remarksOnWhatIsCommon() {
        assertThat(of("visit")).isEqualTo(Factuality.GENERIC);
    }

    @Test
    void stillTellsWhatHappened() {
        assertThat(of("conquered")).isEqualTo(Factuality.FACTUAL);
        assertThat(of("burned")).isEqualTo(Factuality.FACTUAL);
        assertThat(of("lives")).isEqualTo(Factuality.FACTUAL);
    }
}
