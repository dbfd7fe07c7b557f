package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attest.rdf.Ontology;
import org.attest.server.DocumentStory.Figure;
import org.junit.jupiter.api.Test;

/** The lines between things, where several documents tell of the same. */
class WebTest {

    private static final Map<String, Figure> THINGS = Map.of("urn:ana", new Figure("urn:ana", "Ana Kos", "person", "Person"), "urn:union", new Figure("urn:union", "Union", "organization", "Organization"));
    private static final Web WEB = new Web(Scene.of(List.of(story("one", true, "Ana of the union"), story("two", false, "a union member, Ana")), 2, Places.NONE, Ontology.load()));

    private static DocumentStory story(String id, boolean disputed, String words) {
        Happening.Saying saying = new Happening.Saying(words, 0, words.length(), "urn:author-" + id, List.of(), "Factual", 0.7);
        return new DocumentStory(id, id, THINGS, List.of(), List.of(new Bond("urn:ana", "memberOf", "urn:union", id, "Factual", disputed, List.of(), List.of(saying))));
    }

    private static Web.Line line(Map<String, String> asked) {
        return WEB.part(EventFilter.of(new Parameters("", asked)), Set.of(), Set.of()).of("urn:ana").getFirst();
    }

    @Test
    void whatSeveralDocumentsTellIsOneLineInTheWordsOfEach() {
        assertThat(line(Map.of()).voices()).extracting(Web.Voice::document).containsExactly("one", "two");
        assertThat(line(Map.of()).disputed()).isTrue();
    }

    @Test
    void aFilterLeavesALineWithTheWordsItTakes() {
        assertThat(line(Map.of("document", "two")).voices()).extracting(Web.Voice::document).containsExactly("two");
        assertThat(line(Map.of("document", "two")).disputed()).isFalse();
        assertThat(line(Map.of("source", "urn:author-one")).voices()).extracting(Web.Voice::document).containsExactly("one");
    }

    @Test
    void theForemostAreThoseThatComeFirstByDegree() {
        Web web = new Web(Scene.of(List.of(crowd()), 1, Places.NONE, Ontology.load()));
        for (Map<String, String> asked : List.of(Map.<String, String>of(), Map.of("factuality", "Factual"))) {
            Web.Part part = web.part(EventFilter.of(new Parameters("", asked)), Set.of(), Set.of());
            for (int most : List.of(0, 1, 3, 7, 100)) {
                assertThat(part.foremost(web.part(EventFilter.of(new Parameters("", Map.of())), Set.of(), Set.of()).ends().stream(), most))
                        .isEqualTo(part.ends().stream().sorted(part.byDegree()).limit(most).toList());
            }
        }
    }

    /** Ten people; each knows those after them, every other pair as a fact and the rest perhaps. */
    private static DocumentStory crowd() {
        Map<String, Figure> people = new TreeMap<>();
        List<Bond> bonds = new ArrayList<>();
        for (int one = 0; one < 10; one++) {
            people.put("urn:p" + one, new Figure("urn:p" + one, "P" + one, "person", "Person"));
            for (int other = one + 1; other < 10; other += 1 + one % 3) {
                bonds.add(new Bond("urn:p" + one, "knows", "urn:p" + other, "crowd", (one + other) % 2 == 0 ? "Factual" : "Possible", false, List.of(), List.of()));
            }
        }
        return new DocumentStory("crowd", "crowd", people, List.of(), bonds);
    }
}
