package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;
import org.attest.store.NodeRows;

/** Graphs that are read as a whole, inside one read transaction: what is asked of them afterwards is known. */
final class WholeGraphs {

    private final DatasetGraph dataset;
    /** Values by graph, subject and property. */
    private final Map<Node, Map<Node, Map<Node, List<Node>>>> read = new HashMap<>();
    /** The classes that statements name, asserted or not, by thing. */
    private final Map<Node, List<Node>> classes = new HashMap<>();

    WholeGraphs(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** Reads a graph. @return all that is attested in it */
    List<StatementReader.Attested> read(Node graph) {
        List<StatementReader.Attested> found = new ArrayList<>();
        Map<Node, Map<Node, List<Node>>> subjects = new HashMap<>();
        quadsOf(graph).forEach(quad -> {
            subjects.computeIfAbsent(quad.getSubject(), key -> new LinkedHashMap<>()).computeIfAbsent(quad.getPredicate(), key -> new ArrayList<>(1)).add(quad.getObject());
            if (quad.getPredicate().equals(Vocabulary.Rdf.REIFIES) && quad.getObject().isTripleTerm()) {
                Triple triple = quad.getObject().getTriple();
                found.add(new StatementReader.Attested(quad.getSubject(), graph, triple));
                if (triple.getPredicate().equals(Vocabulary.Rdf.TYPE)) {
                    classes.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>(1)).add(triple.getObject());
                }
            }
        });
        read.put(graph, subjects);
        return found;
    }

    private List<Quad> quadsOf(Node graph) {
        try (NodeRows rows = new NodeRows(dataset, UnaryOperator.identity())) {
            return rows.readQuadsOf(graph);
        }
    }

    /** What was rejected by people in a graph that was read. */
    List<StatementReader.Attested> rejected(Node graph) {
        List<StatementReader.Attested> found = new ArrayList<>();
        read.getOrDefault(graph, Map.of()).forEach((subject, own) -> own.getOrDefault(Vocabulary.Property.MISREADS, List.of()).stream().filter(Node::isTripleTerm)
                .forEach(term -> found.add(new StatementReader.Attested(subject, graph, term.getTriple()))));
        return found;
    }

    /** The values that a subject has in a graph, by property; empty where the graph was not read. */
    Optional<Map<Node, List<Node>>> properties(Node graph, Node subject) {
        return Optional.ofNullable(read.get(graph)).map(subjects -> subjects.getOrDefault(subject, Map.of()));
    }

    /** The values that an event has where it is told: nobody else says what it is called and what it is. Empty where that was not read, and for all else. */
    Optional<List<Node>> own(Node event, Node property) {
        return home(event).map(subjects -> subjects.getOrDefault(event, Map.of()).getOrDefault(property, List.of()));
    }

    /** The classes that an event's document names for it, asserted or not; as {@link #own}. */
    Optional<List<Node>> classes(Node event) {
        return home(event).map(subjects -> classes.getOrDefault(event, List.of()));
    }

    /** What was read of the document that tells an event. */
    private Optional<Map<Node, Map<Node, List<Node>>>> home(Node node) {
        String iri = node.getURI();
        int end = iri.indexOf('#');
        return end < 0 || read.isEmpty() ? Optional.empty() : read.entrySet().stream().filter(each -> isOf(each.getKey().getURI(), iri, end)).map(Map.Entry::getValue).findFirst();
    }

    private static boolean isOf(String graph, String iri, int end) {
        return iri.startsWith("#event-", end) && graph.indexOf('#') == end && graph.regionMatches(0, iri, 0, end);
    }
}
