package org.attest.evaluation;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * When something was, or how long it lasted: one of the two.
 *
 * @param about the event, or the statement whose truth is limited in time
 */
record Timing(About about, Optional<DayRange> range, Optional<String> duration, String words) {

    sealed interface About {
        record OfEvent(Node event) implements About {}

        record OfStatement(Node subject, Node predicate, Node object) implements About {}
    }
}
