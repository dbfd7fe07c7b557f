package org.attest.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/**
 * All that documents state as facts and that bears on time: times, orders, kinds of events, who took part and where, ages and dated relations. What is only
 * probable, planned or denied constrains nothing.
 */
final class Testimony {

    private static final Pattern POINT = Pattern.compile("POINT ?\\((-?[0-9.]+) (-?[0-9.]+)\\)");
    private static final Set<Node> BOUNDS = Set.of(Vocabulary.Property.EARLIEST_START, Vocabulary.Property.LATEST_START, Vocabulary.Property.EARLIEST_END,
            Vocabulary.Property.LATEST_END);

    private final List<Attested> statements = new ArrayList<>();
    /** The values that stand on attestations themselves: when a relation is said to hold. */
    private final Map<Node, Map<Node, Node>> qualifiers = new HashMap<>();
    private final Map<Node, Set<Node>> types = new HashMap<>();
    private final Map<Node, Coordinates> coordinates = new HashMap<>();

    /** Degrees north and east. */
    record Coordinates(double latitude, double longitude) {

        private static final double EARTH_KILOMETRES = 6371;

        /** As the crow flies, in kilometres. */
        double distance(Coordinates other) {
            double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
            double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            double chord = north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
            return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }

    /** Reads every document of the dataset. */
    static Testimony of(DatasetGraph dataset, Iris iris) {
        Testimony testimony = new Testimony();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).forEachRemaining(quad -> {
            Node document = quad.getSubject();
            if (quad.getGraph().equals(iris.documentGraph(document))) {
                testimony.read(document, dataset.getGraph(quad.getGraph()), dataset.getGraph(iris.background(document)));
            }
        });
        testimony.statements.sort(Comparator.comparing(Attested::id));
        return testimony;
    }

    private void read(Node document, Graph graph, Graph background) {
        graph.find(Node.ANY, Vocabulary.Property.FACTUALITY, Vocabulary.Value.FACTUAL).mapWith(Triple::getSubject).toList()
                .forEach(attestation -> attested(document, graph, attestation).ifPresent(statements::add));
        graph.find(Node.ANY, Vocabulary.Rdf.TYPE, Node.ANY).forEach(triple -> types.computeIfAbsent(triple.getSubject(), key -> new HashSet<>()).add(triple.getObject()));
        background.find(Node.ANY, Vocabulary.Rdf.TYPE, Node.ANY)
                .forEach(triple -> types.computeIfAbsent(triple.getSubject(), key -> new HashSet<>()).add(triple.getObject()));
        background.find(Node.ANY, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY).toList().forEach(triple -> value(background, triple.getObject(), Vocabulary.Geo.AS_WKT)
                .map(wkt -> POINT.matcher(wkt.getLiteralLexicalForm())).filter(Matcher::find).ifPresent(point -> coordinates.put(triple.getSubject(),
                        new Coordinates(Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1))))));
    }

    private Optional<Attested> attested(Node document, Graph graph, Node attestation) {
        Optional<Node> triple = value(graph, attestation, Vocabulary.Rdf.REIFIES).filter(Node::isTripleTerm);
        Optional<Node> passage = value(graph, attestation, Vocabulary.Property.EVIDENCE);
        Optional<Node> source = value(graph, attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO);
        if (triple.isEmpty() || passage.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        for (Node property : BOUNDS) {
            value(graph, attestation, property).ifPresent(value -> qualifiers.computeIfAbsent(attestation, key -> new HashMap<>()).put(property, value));
        }
        double confidence = value(graph, attestation, Vocabulary.Property.CONFIDENCE).map(node -> Double.parseDouble(node.getLiteralLexicalForm())).orElse(0.0);
        return Optional.of(new Attested(attestation, triple.get().getTriple(), passage.get(), source.get(), confidence, document));
    }

    private static Optional<Node> value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream().min(Comparator.comparing(Node::toString));
    }

    /** Every statement, by attestation. */
    List<Attested> statements() {
        return statements;
    }

    /** The bounds that stand on an attestation itself. */
    Map<Node, Node> qualifiers(Attested attested) {
        return qualifiers.getOrDefault(attested.attestation(), Map.of());
    }

    boolean is(Node thing, Node type) {
        return types.getOrDefault(thing, Set.of()).contains(type);
    }

    /** Where a settlement or building lies. Countries and regions are no points. */
    Optional<Coordinates> spot(Node place) {
        boolean small = is(place, Vocabulary.Type.SETTLEMENT) || is(place, Vocabulary.Type.FACILITY);
        return small ? Optional.ofNullable(coordinates.get(place)) : Optional.empty();
    }
}
