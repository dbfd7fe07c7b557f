package org.attest.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one document tells, as the pictures show it.
 *
 * @param id the last part of its IRI
 * @param things what it speaks of, by IRI
 */
record DocumentStory(String id, String title, Map<String, Figure> things, List<Happening> happenings, List<Bond> bonds) {

    DocumentStory {
        happenings = List.copyOf(happenings);
        bonds = List.copyOf(bonds);
    }

    /** The IRI of whoever tells of more than half of the events; empty where nobody does. In an interview or a hearing that is not who wrote it down. */
    String teller() {
        Map<String, Integer> told = new HashMap<>();
        happenings.forEach(event -> event.sayings().stream().map(Happening.Saying::source).distinct().forEach(source -> told.merge(source, 1, Integer::sum)));
        return told.entrySet().stream().filter(each -> each.getValue() * 2 > happenings.size() && !each.getKey().isEmpty()).max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).orElse("");
    }

    /**
     * A thing that is drawn.
     *
     * @param kind see {@link Kind}; empty where nobody says
     * @param type local name of its class
     */
    record Figure(String iri, String label, String kind, String type) {}
}
