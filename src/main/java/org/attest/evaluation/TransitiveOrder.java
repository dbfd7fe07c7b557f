package org.attest.evaluation;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What follows from an order: where a comes before b and b before c, a comes before c. */
final class TransitiveOrder {

    private TransitiveOrder() {}

    static Set<Story.Pair> close(Set<Story.Pair> pairs) {
        Map<Node, Set<Node>> next = new LinkedHashMap<>();
        pairs.forEach(pair -> next.computeIfAbsent(pair.first(), key -> new LinkedHashSet<>()).add(pair.second()));
        var closed = new LinkedHashSet<Story.Pair>();
        for (Node start : next.keySet()) {
            var open = new ArrayDeque<>(next.get(start));
            while (!open.isEmpty()) {
                Node reached = open.pop();
                if (closed.add(new Story.Pair(start, reached))) {
                    open.addAll(next.getOrDefault(reached, Set.of()));
                }
            }
        }
        return closed;
    }
}
