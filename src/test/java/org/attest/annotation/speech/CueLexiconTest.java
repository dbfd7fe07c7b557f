package org.attest.annotation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;

import org.attest.lexicon.Table;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;

class CueLexiconTest {

    private static final String HEADER = "word\tkind\tattitude\tcontent\tmanner\tquotation\n";

    @Test
    void readsTheLexiconOfTheProgram() {
        assertThat(CueLexicon.standard().readings(Cue.Kind.VERB, "say")).isNotEmpty();
    }

    @Test
    void refusesTheSameReadingTwice() throws IOException {
        Table cues = table(HEADER + "say\tverb\tassert\tclause\tspoken\tyes\nsay\tverb\tassert\tclause\tspoken\tyes\n");
        Table features = table("word\n");

        assertThatThrownBy(() -> new CueLexicon(cues, features)).isInstanceOf(InputException.class).hasMessageContaining("cues:3");
    }

    @Test
    void refusesAShapeThatNobodyReads() throws IOException {
        Table cues = table(HEADER + "say\tverb\tassert\tsonnet\tspoken\tyes\n");
        Table features = table("word\n");

        assertThatThrownBy(() -> new CueLexicon(cues, features)).isInstanceOf(InputException.class).hasMessageContaining("sonnet");
    }

    @Test
    void refusesAWordTwiceForOneUse() throws IOException {
        Table words = table("use\tword\nquoting\tquote\nquoting\tquote\n");

        assertThatThrownBy(() -> new SpeechWords(words)).isInstanceOf(InputException.class).hasMessageContaining("cues:3");
    }

    private static Table table(String words) throws IOException {
        return Table.read("cues", new StringReader(words));
    }
}
