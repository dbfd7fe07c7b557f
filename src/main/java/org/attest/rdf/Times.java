package org.attest.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.attest.fact.When;
import org.attest.timeline.TimeBounds;

/** What is known of a time, as properties. */
final class Times {

    private Times() {}

    /** One value for each property that is known. */
    static Map<Node, Node> of(When when) {
        Map<Node, Node> values = new LinkedHashMap<>();
        TimeBounds bounds = when.bounds();
        when.edtf().ifPresent(edtf -> values.put(Vocabulary.Property.EDTF, Literals.text(edtf)));
        bounds.earliestStart().ifPresent(day -> values.put(Vocabulary.Property.EARLIEST_START, Literals.day(day)));
        bounds.latestStart().ifPresent(day -> values.put(Vocabulary.Property.LATEST_START, Literals.day(day)));
        bounds.earliestEnd().ifPresent(day -> values.put(Vocabulary.Property.EARLIEST_END, Literals.day(day)));
        bounds.latestEnd().ifPresent(day -> values.put(Vocabulary.Property.LATEST_END, Literals.day(day)));
        when.duration().ifPresent(period -> values.put(Vocabulary.Property.DURATION, Literals.duration(period)));
        when.range().ifPresent(range -> {
            values.put(Vocabulary.Property.SHORTEST_DURATION, Literals.duration(range.shortest()));
            values.put(Vocabulary.Property.LONGEST_DURATION, Literals.duration(range.longest()));
        });
        return values;
    }
}
