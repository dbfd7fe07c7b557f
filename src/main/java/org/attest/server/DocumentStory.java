package org.attest.server;

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

    /**
     * A thing that is drawn.
     *
     * @param kind see {@link Kind}; empty where nobody says
     * @param type local name of its class
     */
    record Figure(String iri, String label, String kind, String type) {}
}
