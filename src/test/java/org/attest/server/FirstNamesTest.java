package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attest.rdf.Ontology;
import org.attest.search.Hit;
import org.attest.server.DocumentStory.Figure;
import org.junit.jupiter.api.Test;

class FirstNamesTest {

    private static final Scene SCENE = scene(new Figure("urn:1", "Zoë Brandt", "person", "Person"), new Figure("urn:2", "killing of Zoë Brandt", "event", "Killing"), new Figure("urn:3", "Brandtown", "place", "Settlement"),
            new Figure("urn:4", "nothing", "", ""));

    private static Scene scene(Figure... figures) {
        Map<String, Figure> things = new TreeMap<>();
        List.of(figures).forEach(figure -> things.put(figure.iri(), figure));
        return new Scene(1, 1, Map.of(), Map.of(), things, List.of(), Map.of(), Map.of(), Set.of(), List.of(), Places.NONE, Ontology.load());
    }

    private static List<String> found(String words, String kind) {
        return FirstNames.find(SCENE, words, kind, 0, 10).results().stream().map(Hit::label).toList();
    }

    @Test
    void findsTheBeginningsOfWordsWhateverTheAccents() {
        assertThat(found("zoe bra", "")).containsExactly("Zoë Brandt", "killing of Zoë Brandt");
        assertThat(found("randt", "")).isEmpty();
    }

    @Test
    void keepsToTheKindsAskedForAndCountsAll() {
        assertThat(found("brandt", "place,organization")).containsExactly("Brandtown");
        assertThat(FirstNames.find(SCENE, "brandt", "place", 0, 10).counts()).isEqualTo(Map.of("person", 1, "event", 1, "place", 1));
        assertThat(found("nothing", "names")).isEmpty();
    }
}
