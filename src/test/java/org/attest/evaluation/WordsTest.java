package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void findsWholeWordsAcrossLineBreaks() {
        assertThat(Words.find("The police came.\nThe po\nlice, The\npolice.", "The police")).containsExactly(new TextSpan(0, 10), new TextSpan(30, 40));
    }

    @Test
    void countsCodePoints() {
        assertThat(Words.find("😀 bread", "bread")).containsExactly(new TextSpan(2, 7));
    }

    @Test
    void doesNotFindPartsOfWords() {
        assertThat(Words.find("Palermo", "Pale")).isEmpty();
    }

    @Test
    void normalisesNames() {
        assertThat(Words.normalise("The Gaston-County Jail")).isEqualTo("gaston county jail");
        assertThat(Words.normalise("Toñito's")).isEqualTo("tonito");
        assertThat(Words.normalise("U.T.W.")).isEqualTo("utw");
        assertThat(Words.normalise("My")).isEqualTo("my");
    }

    @Test
    void comparesNamesByWords() {
        assertThat(Words.oneHoldsOther("foday kargbo", "foday")).isTrue();
        assertThat(Words.oneHoldsOther("foday kargbo", "mariama kargbo")).isFalse();
        assertThat(Words.oneHoldsOther("", "foday")).isFalse();
    }
}
