package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;

import org.attest.lexicon.Table;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;

class FillerNounsTest {

    @Test
    void knowsTheKindsOfNouns() {
        FillerNouns nouns = FillerNouns.standard();

        assertThat(nouns.fits("dentist", Filler.PERSON)).isTrue();
        assertThat(nouns.fits("ferry", Filler.VEHICLE)).isTrue();
        assertThat(nouns.fits("salary", Filler.MONEY)).isTrue();
        assertThat(nouns.fits("passport", Filler.GOODS)).isTrue();
        assertThat(nouns.fits("soldier", Filler.AUTHORITY)).isTrue();
        assertThat(nouns.fits("ferry", Filler.ACTOR)).isFalse();
    }

    @Test
    void knowsThePluralsThatTheLemmatiserKeeps() {
        FillerNouns nouns = FillerNouns.standard();

        assertThat(nouns.fits("farmers", Filler.PERSON)).isTrue();
        assertThat(nouns.fits("militiamen", Filler.AUTHORITY)).isTrue();
        assertThat(nouns.fits("glass", Filler.PERSON)).isFalse();
    }

    @Test
    void knowsWhatKindOfThingANounMostlyStandsFor() {
        FillerNouns nouns = FillerNouns.standard();

        assertThat(nouns.fits("violinist", Filler.PERSON)).isTrue();
        assertThat(nouns.fits("pirogue", Filler.VEHICLE)).isTrue();
        assertThat(nouns.fits("cornmeal", Filler.GOODS)).isTrue();
        assertThat(nouns.fits("synagogue", Filler.GOODS)).isFalse();
    }

    @Test
    void refusesUnknownAndDoubledKinds() {
        assertThatThrownBy(() -> new FillerNouns(table("ghost\tspectre\n"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new FillerNouns(table("money\tcash\nmoney\tcoin\n"))).isInstanceOf(InputException.class);
    }

    private static Table table(String rows) throws IOException {
        return Table.read("filler-nouns.tsv", new StringReader("kind\twords\n" + rows));
    }
}
