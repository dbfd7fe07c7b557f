package org.attest.server;

import java.util.List;

/**
 * A relation between two things as one document tells it: who belongs to what, who is whose brother.
 *
 * @param relation local name of the property
 * @param document the last part of the document's IRI
 * @param factuality the most committed that is said of it
 */
record Bond(String subject, String relation, String object, String document, String factuality, boolean disputed, List<Time> times, List<Happening.Saying> sayings) {

    Bond {
        times = List.copyOf(times);
        sayings = List.copyOf(sayings);
    }
}
