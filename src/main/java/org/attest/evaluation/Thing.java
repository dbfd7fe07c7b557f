package org.attest.evaluation;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.attest.text.TextSpan;

/**
 * An actor, place or event of one side.
 *
 * @param names as in labels, normalised; empty for events
 * @param descriptions noun phrases that stand for an unnamed thing, normalised; they count as names only where the spans meet too
 * @param spans where it is mentioned, or where the event's trigger stands, in code points
 * @param words how a person would point at it
 * @param claims who says with which certainty that there is such a thing; matters for events
 */
record Thing(Node node, List<Node> types, Set<String> names, Set<String> descriptions, List<TextSpan> spans, String words, Claims claims) {

    Thing {
        types = List.copyOf(types);
        spans = List.copyOf(spans);
    }

    String typeNames() {
        return String.join("/", types.stream().map(Node::getLocalName).toList());
    }
}
