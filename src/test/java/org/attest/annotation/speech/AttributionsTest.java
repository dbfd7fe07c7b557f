package org.attest.annotation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.api.Test;

class AttributionsTest {

    @Test
    void givesASayingThatItsCueBreaksAsOneStretch() {
        assertThat(contents("The plan, he said, would fail before the winter.")).containsExactly("The plan, he said, would fail before the winter");
    }

    @Test
    void keepsTheHalvesOfABrokenQuotationApart() {
        assertThat(contents("\"We left,\" said Mara, \"before the snow came.\"")).hasSize(2);
    }

    @Test
    void leavesOutTheThoughtsOfTheNarrator() {
        assertThat(contents("I think that the road was closed. Mara thinks that it was open.")).containsExactly("it was open");
    }

    @Test
    void leavesOutWhatIsOnlyPerceived() {
        assertThat(contents("She saw that the road was closed.")).isEmpty();
    }

    private static List<String> contents(String words) {
        AnnotatedText text = TestTexts.annotate(words);
        return Attributions.of(text).stream().map(utterance -> text.textOf(utterance.content())).toList();
    }
}
