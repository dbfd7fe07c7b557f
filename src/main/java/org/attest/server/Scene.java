package org.attest.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.rdf.Ontology;
import org.attest.server.DocumentStory.Figure;

/**
 * What the pictures are drawn of: everything that was read by now.
 *
 * @param read how many documents
 * @param documents how many there are
 * @param titles by id
 * @param tellers the IRIs of those who tell more than half of a document, by its id
 * @param happenings by document and place in its text
 * @param byIri the same
 * @param involving the same by who and what has a part in them
 * @param ordered the events that stand before, after or within another
 */
record Scene(int read, int documents, Map<String, String> titles, Map<String, String> tellers, Map<String, Figure> things, List<Happening> happenings, Map<String, Happening> byIri, Map<String, List<Happening>> involving,
             Set<String> ordered, List<Bond> bonds, Places places, Ontology ontology) {

    /** How much of the store an answer is made of. */
    record Progress(int read, int documents) {

        boolean complete() {
            return read == documents;
        }
    }

    static Scene of(Collection<DocumentStory> stories, int documents, Places places, Ontology ontology) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> tellers = new HashMap<>();
        Map<String, Figure> things = new HashMap<>();
        List<Happening> happenings = new ArrayList<>();
        List<Bond> bonds = new ArrayList<>();
        for (DocumentStory story : stories) {
            titles.put(story.id(), story.title());
            tellers.put(story.id(), story.teller());
            story.things().forEach((iri, figure) -> things.merge(iri, figure, Scene::more));
            happenings.addAll(story.happenings().stream().sorted(Comparator.comparingInt(Happening::begin).thenComparing(Happening::iri)).toList());
            bonds.addAll(story.bonds());
        }
        Map<String, Happening> byIri = new HashMap<>();
        Map<String, List<Happening>> involving = new HashMap<>();
        happenings.forEach(event -> {
            byIri.put(event.iri(), event);
            event.parts().stream().map(Happening.Part::iri).distinct().forEach(iri -> involving.computeIfAbsent(iri, key -> new ArrayList<>()).add(event));
        });
        Set<String> ordered = new HashSet<>();
        for (Happening event : happenings) {
            event.orders().stream().filter(order -> byIri.containsKey(order.iri())).forEach(order -> ordered.addAll(List.of(event.iri(), order.iri())));
        }
        return new Scene(stories.size(), documents, titles, tellers, things, List.copyOf(happenings), byIri, involving, ordered, List.copyOf(bonds), places, ontology);
    }

    /** Whoever tells of what kind a thing is; of several labels the first of the alphabet, so that the documents' order does not matter. */
    private static Figure more(Figure one, Figure other) {
        Figure known = one.kind().isEmpty() ? other : one;
        String label = one.label().compareTo(other.label()) <= 0 ? one.label() : other.label();
        return label.equals(known.label()) ? known : new Figure(known.iri(), label, known.kind(), known.type());
    }

    Progress progress() {
        return new Progress(read, documents);
    }

    /** The events in which one of some things has a part, in the order of all. */
    List<Happening> involving(Set<String> iris) {
        return iris.size() == 1 ? involving.getOrDefault(iris.iterator().next(), List.of())
                : happenings.stream().filter(event -> event.parts().stream().anyMatch(part -> iris.contains(part.iri()))).toList();
    }

    Figure figure(String iri) {
        Figure known = things.get(iri);
        return known != null ? known : new Figure(iri, iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1), "", "");
    }
}
