package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.attest.server.Happening.Saying;
import org.junit.jupiter.api.Test;

/** By which names events can be told apart. */
class TitlesTest {

    private static Happening event(String iri, String label, String words) {
        return new Happening(iri, label, "d", 0, List.of("Travel"), "Factual", false, false, List.of(), List.of(), List.of(), List.of(new Saying(words, 0, words.length(), "urn:ann", List.of(), "Factual", 0.7)));
    }

    private static List<String> titles(Map<String, String> contents, Happening... events) {
        return Titles.toldApart(List.of(events), contents).stream().map(Happening::label).toList();
    }

    @Test
    void areTheirWordsWhereSeveralAreCalledAlike() {
        assertThat(titles(Map.of(), event("urn:1", "travel of Ann Berg", "Ann Berg left for Oslo,"), event("urn:2", "travel of Ann Berg", "she came back in May"), event("urn:3", "birth of Ann Berg", "Ann was born in 1950")))
                .containsExactly("travel of Ann Berg: “Ann Berg left for Oslo”", "travel of Ann Berg: “she came back in May”", "birth of Ann Berg");
    }

    @Test
    void areTheirWordsWhereTheNameSaysNothingButWhatHappened() {
        assertThat(titles(Map.of(), event("urn:1", "travel", "the boat reached the pier at nine"))).containsExactly("travel: “the boat reached the pier at nine”");
    }

    @Test
    void areWhatIsSaidWhereSomebodySpeaks() {
        assertThat(titles(Map.of("urn:1", "nobody was there"), event("urn:1", "statement by Ann", "she said"), event("urn:2", "statement by Ann", "Ann told us of it")))
                .containsExactly("statement by Ann: “nobody was there”", "statement by Ann: “Ann told us of it”");
    }

    @Test
    void areCutBetweenWords() {
        assertThat(titles(Map.of(), event("urn:1", "travel", "the boat that her brother had bought from the old harbour master reached the pier at nine")).getFirst())
                .isEqualTo("travel: “the boat that her brother had bought from the old…”");
    }
}
