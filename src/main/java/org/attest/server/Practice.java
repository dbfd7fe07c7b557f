package org.attest.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that nobody asked, put so that the program has become fast by the time somebody asks one like it: Java compiles what runs often, and the first of each kind would take several times as long.
 *
 * @param path of the API
 * @param values what is asked
 */
record Practice(String path, Map<String, String> values) {

    private static final int ROUNDS = 20;
    private static final int LONGEST = 2;
    /** In days. */
    private static final int AROUND = 500;
    /** In days from 1970; about ten thousand years. */
    private static final long FARTHEST = 3_650_000;
    /** As the pages ask for them. */
    private static final String DRAWN = "event person organization group";

    /** Questions about some documents and some people, from everywhere in the store, all kinds of questions in turns. */
    static List<Practice> of(Scene scene) {
        List<String> documents = some(List.copyOf(scene.titles().keySet()));
        List<DocumentStory.Figure> people = some(scene.things().values().stream().filter(figure -> figure.kind().equals(Kind.PERSON.word())).sorted(Comparator.comparing(DocumentStory.Figure::iri)).toList());
        List<Happening> events = some(scene.happenings());
        List<Practice> questions = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nth(documents, round).map(Practice::document).ifPresent(questions::addAll);
            nth(people, round).map(Practice::person).ifPresent(questions::addAll);
            nth(events, round).map(Practice::event).ifPresent(questions::addAll);
        }
        // The longest are kept afterwards: they take longest to read.
        longest(scene).forEach(id -> questions.add(new Practice("/api/documents/" + id, Map.of("statements", "none"))));
        return List.copyOf(questions);
    }

    private static List<String> longest(Scene scene) {
        Map<String, Long> events = scene.happenings().stream().collect(Collectors.groupingBy(Happening::document, Collectors.counting()));
        return events.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).skip(Math.max(0, events.size() - LONGEST)).toList();
    }

    private static <T> List<T> some(List<T> all) {
        int step = Math.max(1, all.size() / ROUNDS);
        return Stream.iterate(step / 2, at -> at < all.size(), at -> at + step).map(all::get).toList();
    }

    private static <T> Optional<T> nth(List<T> all, int place) {
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    private static List<Practice> document(String id) {
        return List.of(new Practice("/api/documents/" + id, Map.of("statements", "none")), new Practice("/api/documents/" + id, Map.of("from", "0", "to", "200")));
    }

    private static List<Practice> person(DocumentStory.Figure person) {
        String iri = person.iri();
        return List.of(new Practice("/api/things", Map.of("iri", iri, "limit", "20", "relations", "12")), new Practice("/api/network", Map.of("node", iri, "kind", DRAWN)),
                new Practice("/api/events", Map.of("actor", iri, "limit", "250", "undated", "240", "lanes", "actor", "sparse", "true")), new Practice("/api/map", Map.of("actor", iri)),
                new Practice("/api/search", Map.of("q", person.label())), new Practice("/api/statements", Map.of("iri", iri, "as", "about", "limit", "100")));
    }

    /** An event, and the pictures of the days around it. */
    private static List<Practice> event(Happening event) {
        String iri = event.iri();
        List<Practice> questions = new ArrayList<>(List.of(new Practice("/api/things", Map.of("iri", iri, "limit", "20", "relations", "12")), new Practice("/api/claims", Map.of("event", iri)),
                new Practice("/api/events", Map.of("event", iri, "limit", "1", "lanes", "none", "bins", "1"))));
        if (Math.abs(event.anchor()) < FARTHEST) {
            Map<String, String> days = Map.of("from", LocalDate.ofEpochDay(event.anchor() - AROUND).toString(), "to", LocalDate.ofEpochDay(event.anchor() + AROUND).toString());
            questions.add(new Practice("/api/map", days));
            Map<String, String> lanes = new TreeMap<>(days);
            lanes.putAll(Map.of("lanes", "document", "limit", "250", "undated", "240", "sparse", "true"));
            questions.add(new Practice("/api/events", lanes));
        }
        return questions;
    }
}
