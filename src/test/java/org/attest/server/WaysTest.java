package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attest.rdf.Ontology;
import org.attest.server.DocumentStory.Figure;
import org.junit.jupiter.api.Test;

/** Ways between two people who know each other through others. */
class WaysTest {

    private static Web.Part web(Scene scene) {
        return new Web(scene).part(EventFilter.of(new Parameters("", Map.of())), Set.of(), Set.of());
    }

    /** @param pairs who knows whom */
    private static Scene scene(String... pairs) {
        Map<String, Figure> people = new TreeMap<>();
        List<Bond> bonds = Stream.of(pairs).map(pair -> pair.split("-")).map(two -> {
            List.of(two).forEach(iri -> people.put(iri, new Figure(iri, iri, iri.startsWith("place") ? "place" : "person", "Person")));
            return new Bond(two[0], "knows", two[1], "d", "Factual", false, List.of(), List.of());
        }).toList();
        return Scene.of(List.of(new DocumentStory("d", "d", people, List.of(), bonds)), 1, Places.NONE, Ontology.load());
    }

    private static List<String> ways(String... pairs) {
        Scene scene = scene(pairs);
        return new Ways(scene, web(scene), "bo").from("ana").stream().map(way -> String.join(" ", way)).toList();
    }

    @Test
    void littleLongerOnesFollowTheShortest() {
        assertThat(ways("ana-bo", "ana-carl", "carl-bo", "carl-dora", "dora-bo")).containsExactly("ana bo", "ana carl bo", "ana carl dora bo");
    }

    @Test
    void nobodyIsMetTwiceAndMuchLongerOnesAreLeftOut() {
        assertThat(ways("ana-bo", "ana-carl", "carl-dora", "dora-emil", "emil-bo", "ana-dora")).containsExactly("ana bo", "ana dora emil bo");
    }

    @Test
    void placesDoNotConnect() {
        assertThat(ways("ana-place", "place-bo", "ana-carl", "carl-bo")).containsExactly("ana carl bo");
        assertThat(ways("ana-place", "place-bo")).isEmpty();
    }
}
