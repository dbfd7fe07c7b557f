package org.attest.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.attest.server.Happening.Basis;
import org.attest.server.Happening.Order;
import org.attest.server.PageQueries.Row;

/**
 * What the solver of the timeline found for events.
 *
 * @param found by the event
 * @param contradicted events of which statements exclude each other
 */
record Inferences(Map<String, List<Inference>> found, Set<String> contradicted) {

    static final Inferences NONE = new Inferences(Map.of(), Set.of());

    /** A bound or an order. */
    record Inference(String property, String value) {}

    static Inferences of(PageQueries queries, Node timeline) {
        Map<String, List<Inference>> found = new TreeMap<>();
        for (Row row : queries.ask("inferred", "graph", timeline)) {
            String property = row.text("property");
            found.computeIfAbsent(row.text("event"), event -> new ArrayList<>()).add(new Inference(property.substring(property.lastIndexOf('#') + 1), row.text("value")));
        }
        Set<String> wrong = new HashSet<>();
        queries.ask("contradictions", "graph", timeline).forEach(row -> wrong.add(row.text("event")));
        return new Inferences(found, wrong);
    }

    /** A story with what was found for its events. */
    DocumentStory in(DocumentStory story) {
        return found.isEmpty() && contradicted.isEmpty() ? story : new DocumentStory(story.id(), story.title(), story.things(), story.happenings().stream().map(this::in).toList(), story.bonds());
    }

    private Happening in(Happening event) {
        List<Inference> own = found.getOrDefault(event.iri(), List.of());
        boolean wrong = contradicted.contains(event.iri());
        if (own.isEmpty() && !wrong) {
            return event;
        }
        Map<String, String> bounds = new TreeMap<>();
        List<Order> orders = new ArrayList<>(event.orders());
        for (Inference inference : own) {
            if (Orders.NAMES.contains(inference.property())) {
                orders.add(new Order(inference.property(), inference.value(), Happening.FACTUAL, Basis.SOLVER, -1, -1, ""));
            } else {
                bounds.put(inference.property(), inference.value());
            }
        }
        List<Time> times = new ArrayList<>(event.times());
        if (!bounds.isEmpty()) {
            times.add(Time.of(bounds, Happening.FACTUAL, "", true));
        }
        return event.with(times, orders, wrong);
    }
}
