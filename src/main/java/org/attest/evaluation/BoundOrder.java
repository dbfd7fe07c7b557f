package org.attest.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;

/**
 * The pairs of events that their bounds order: of which one has ended, by all that is said and inferred of it, before the other can begin. The graph does not write these
 * out, as whoever has the bounds can compare them. An event whose bounds contradict each other is in no pair.
 */
final class BoundOrder {

    private record Bounded(Node event, Optional<LocalDate> first, Optional<LocalDate> last) {}

    private BoundOrder() {}

    static Set<Story.Pair> of(DatasetGraph dataset, Collection<Node> events) {
        List<Bounded> bounded = new ArrayList<>();
        for (Node event : events) {
            Optional<LocalDate> first = days(dataset, event, Vocabulary.Property.EARLIEST_START).reduce((a, b) -> a.isAfter(b) ? a : b);
            Optional<LocalDate> last = days(dataset, event, Vocabulary.Property.LATEST_END).reduce((a, b) -> a.isBefore(b) ? a : b);
            if (first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get())) {
                bounded.add(new Bounded(event, first, last));
            }
        }
        Set<Story.Pair> pairs = new LinkedHashSet<>();
        for (Bounded one : bounded) {
            bounded.stream().filter(other -> one.last().isPresent() && other.first().filter(one.last().get()::isBefore).isPresent())
                    .forEach(other -> pairs.add(new Story.Pair(one.event(), other.event())));
        }
        return pairs;
    }

    private static Stream<LocalDate> days(DatasetGraph dataset, Node event, Node property) {
        List<LocalDate> days = new ArrayList<>();
        dataset.find(Node.ANY, event, property, Node.ANY).forEachRemaining(quad -> days.add(LocalDate.parse(quad.getObject().getLiteralLexicalForm())));
        return days.stream();
    }
}
