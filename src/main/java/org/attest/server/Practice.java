package org.attest.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A question that nobody asked, put so that the program has become fast by the time somebody asks one like it: Java compiles what runs often, and the first of each kind would take several times as long.
 *
 * @param path of the API
 * @param values what is asked
 */
record Practice(String path, Map<String, String> values) {

    private static final int DOCUMENTS = 24;
    private static final int THINGS = 16;

    /** Questions about some documents and some people, from everywhere in the store. */
    static List<Practice> of(Scene scene) {
        List<String> people = scene.things().values().stream().filter(figure -> figure.kind().equals(Kind.PERSON.word())).map(DocumentStory.Figure::iri).sorted().toList();
        return Stream.concat(some(List.copyOf(scene.titles().keySet()), DOCUMENTS).map(id -> new Practice("/api/documents/" + id, Map.of("statements", "none"))),
                some(people, THINGS).flatMap(Practice::about)).toList();
    }

    private static Stream<String> some(List<String> all, int number) {
        int step = Math.max(1, all.size() / number);
        return Stream.iterate(step / 2, at -> at < all.size(), at -> at + step).map(all::get);
    }

    private static Stream<Practice> about(String iri) {
        return Stream.of(new Practice("/api/things", Map.of("iri", iri, "limit", "20")), new Practice("/api/events", Map.of("actor", iri, "limit", "250", "sparse", "true")),
                new Practice("/api/map", Map.of("actor", iri)), new Practice("/api/network", Map.of("node", iri)));
    }
}
