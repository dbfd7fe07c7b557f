package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.junit.jupiter.api.Test;

class PlainTellingTest {

    @Test
    void whatOneParagraphTellsInThePastIsTakenForToldAsItCame() {
        assertThat(guesses("The guards beat the fisherman. He died. According to his widow, Marta Ribar, the mayor promised an inquiry.")).contains("died BEFORE promised");
    }

    @Test
    void itIsAGuessThatExcludesNothing() {
        assertThat(orders("The guards beat the fisherman. According to his widow, Marta Ribar, the mayor promised an inquiry.", place()))
                .isNotEmpty().allMatch(fact -> fact.attestation().factuality() == Factuality.PROBABLE);
    }

    @Test
    void whatAParagraphLooksBackAtComesBeforeWhatItTells() {
        assertThat(guesses("The boat had been sold in Split. According to Marta Ribar, the guards arrested the fisherman.")).contains("sold BEFORE arrested");
    }

    @Test
    void whatDatesTurnIsLeftAlone() {
        assertThat(guesses("On 5 May 2011 the court in Split convicted the guards. On 3 March 2009 the guards had beaten the fisherman. They were arrested in 2010."))
                .doesNotContain("convicted BEFORE arrested", "convicted BEFORE beaten");
    }

    @Test
    void whatIsOnlyMentionedLiesBetweenThatWhichIsToldAroundIt() {
        String town = "In May 2003 soldiers attacked the town.\n\nNobody spoke of the funeral.\n\nIn June 2005 the families returned to the town.";
        assertThat(guesses(town)).contains("attacked BEFORE funeral", "funeral BEFORE returned");
        assertThat(guesses("In June 2005 the families returned to the town.\n\nNobody spoke of the funeral.\n\nIn May 2003 soldiers attacked the town.")).noneMatch(order -> order.contains("funeral"));
    }

    private static List<String> guesses(String words) {
        AnnotatedText text = TestTexts.annotate(words);
        return orders(text, place()).stream().map(fact -> text.textOf(fact.subject().trigger()) + " " + fact.relation() + " " + text.textOf(fact.other().trigger())).toList();
    }

    private static Predicate<Fact.Ordered> place() {
        return fact -> fact.attestation().extractor().equals("order-of-place");
    }

    private static List<Fact.Ordered> orders(String words, Predicate<Fact.Ordered> which) {
        return orders(TestTexts.annotate(words), which);
    }

    private static List<Fact.Ordered> orders(AnnotatedText text, Predicate<Fact.Ordered> which) {
        return new EventOrder().extract(Standard.reader().reading(text)).stream().map(Fact.Ordered.class::cast).filter(which).toList();
    }
}
