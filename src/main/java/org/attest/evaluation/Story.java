package org.attest.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What one side, reader or graph, says of a narrative.
 *
 * @param author who wrote it down
 * @param teller whose statement everything is where nobody else is named; the author, or the one who was interviewed
 * @param order pairs of events, the earlier first
 */
record Story(Optional<Node> author, Optional<Node> teller, Map<Node, Thing> entities, Map<Node, Thing> events, List<Statement> statements,
        List<Timing> timings, Set<Pair> order) {

    /** Two nodes, in this order. */
    record Pair(Node first, Node second) {}

    boolean isRole(Statement statement) {
        return events.containsKey(statement.subject());
    }

    /** How a person would call the node: its words, or the literal itself. */
    String show(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        Thing thing = entities.getOrDefault(node, events.get(node));
        return thing == null ? node.toString() : thing.words();
    }
}
