package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.attest.rdf.Vocabulary;

/** Everything that the pictures need of one document's graph, taken up in one walk along an index. Nodes are only read where somebody looks at them. */
final class DocumentQuads {

    private static final Comparator<Statement> ORDER = Comparator.comparingInt(Statement::begin).thenComparingInt(Statement::end).thenComparing(told -> told.triple().getSubject().toString())
            .thenComparing(told -> told.triple().getPredicate().toString()).thenComparing(told -> told.triple().getObject().toString()).thenComparing(Statement::source)
            .thenComparing(Statement::factuality);

    private static final Set<String> RECORDS = Set.of(Vocabulary.Type.ATTESTATION.getURI(), Vocabulary.Type.REJECTED_ATTESTATION.getURI(), Vocabulary.Type.PASSAGE.getURI(), Vocabulary.Nif.RFC5147_STRING.getURI());

    private final NodeReader nodes;
    private final Map<NodeId, Attestation> attestations = new HashMap<>();
    private final Map<NodeId, int[]> passages = new HashMap<>();
    private final Map<NodeId, String> labels = new HashMap<>();
    private final Map<NodeId, List<String>> types = new HashMap<>();
    private final Map<NodeId, String> others = new HashMap<>();
    /** By the run of an extractor. */
    private final Map<NodeId, String> extractors = new HashMap<>();
    private final Map<NodeId, Map<String, String>> times = new HashMap<>();
    /** By source, those who pass on what they say. */
    private final Map<String, Set<String>> passedOn = new HashMap<>();
    private String text = "";

    /**
     * An attestation with the triple that it is about.
     *
     * @param begin of its words, in code points
     * @param source the IRI of who says it
     * @param relays the IRIs of those through whom it came, nearest to the source first
     * @param factuality a local name
     * @param extractor which read it
     * @param bounds when it is said to hold, by the local name of the bound
     */
    record Statement(Triple triple, int begin, int end, String source, List<String> relays, String factuality, double confidence, String extractor, Map<String, String> bounds) {}

    private static final class Attestation {
        private final Map<NodeReader.Column, NodeId> values = new EnumMap<>(NodeReader.Column.class);
        private final List<String> relays = new ArrayList<>(1);
        private NodeId run = NodeId.NodeDoesNotExist;

        private long place() {
            NodeId triple = values.get(NodeReader.Column.REIFIES);
            return triple == null ? 0 : triple.getPtrLocation();
        }
    }

    DocumentQuads(NodeReader nodes, Node graph) {
        this.nodes = nodes;
        for (Iterator<Tuple<NodeId>> quads = nodes.quadsOf(graph); quads.hasNext();) {
            Tuple<NodeId> quad = quads.next();
            nodes.column(quad.get(2)).ifPresent(column -> take(column, quad.get(1), quad.get(3)));
        }
    }

    private void take(NodeReader.Column column, NodeId subject, NodeId value) {
        switch (column) {
            case REIFIES, EVIDENCE, SOURCE, FACTUALITY, CONFIDENCE -> attestation(subject).values.put(column, value);
            case RUN -> attestation(subject).run = value;
            case EXTRACTOR -> extractors.put(subject, nodes.text(value));
            case RELAY -> attestation(subject).relays.add(nodes.text(value));
            case BEGIN -> passage(subject)[0] = Integer.parseInt(nodes.text(value));
            case END -> passage(subject)[1] = Integer.parseInt(nodes.text(value));
            case TYPE -> type(subject, nodes.text(value));
            case LABEL -> labels.merge(subject, nodes.text(value), DocumentQuads::first);
            case ALTERNATIVE -> others.merge(subject, nodes.text(value), DocumentQuads::first);
            case TEXT -> text = nodes.read(value);
            case EDTF, EARLIEST_START, LATEST_START, EARLIEST_END, LATEST_END -> times.computeIfAbsent(subject, key -> new TreeMap<>()).putIfAbsent(column.localName(), nodes.text(value));
        }
    }

    private void type(NodeId subject, String type) {
        if (!RECORDS.contains(type)) {
            types.computeIfAbsent(subject, key -> new ArrayList<>(1)).add(type);
        }
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Attestation attestation(NodeId id) {
        return attestations.computeIfAbsent(id, key -> new Attestation());
    }

    private int[] passage(NodeId id) {
        return passages.computeIfAbsent(id, key -> new int[2]);
    }

    String text() {
        return text;
    }

    /** By the order of the text. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>(attestations.size());
        attestations.values().stream().filter(each -> !each.relays.isEmpty() && each.values.containsKey(NodeReader.Column.SOURCE))
                .forEach(each -> passedOn.computeIfAbsent(nodes.text(each.values.get(NodeReader.Column.SOURCE)), key -> new HashSet<>()).addAll(each.relays));
        // By their place on the disk.
        attestations.entrySet().stream().sorted(Comparator.comparingLong(each -> each.getValue().place()))
                .forEach(each -> statement(each.getKey(), each.getValue()).ifPresent(statements::add));
        statements.sort(ORDER);
        return statements;
    }

    private Optional<Statement> statement(NodeId id, Attestation attestation) {
        int[] place = passages.get(attestation.values.get(NodeReader.Column.EVIDENCE));
        if (place == null || attestation.values.size() < NodeReader.OF_ATTESTATIONS) {
            return Optional.empty();
        }
        Map<NodeReader.Column, NodeId> values = attestation.values;
        return Optional.of(new Statement(nodes.triple(values.get(NodeReader.Column.REIFIES)), place[0], place[1], nodes.text(values.get(NodeReader.Column.SOURCE)),
                Relays.nearestFirst(attestation.relays, (one, other) -> passedOn.getOrDefault(one, Set.of()).contains(other), Comparator.naturalOrder()), nodes.text(values.get(NodeReader.Column.FACTUALITY)).substring(Vocabulary.NAMESPACE.length()),
                Double.parseDouble(nodes.text(values.get(NodeReader.Column.CONFIDENCE))), extractors.getOrDefault(attestation.run, ""), times.getOrDefault(id, Map.of())));
    }

    /** The classes that the document's own graph asserts of things, by IRI. */
    Map<String, List<String>> types() {
        Map<String, List<String>> byIri = new TreeMap<>();
        types.forEach((id, classes) -> byIri.put(nodes.text(id), classes.stream().sorted().toList()));
        return byIri;
    }

    /** The names that the document's own graph shows things by, by IRI. */
    Map<String, String> labels() {
        Map<String, String> byIri = new HashMap<>();
        others.forEach((id, label) -> byIri.put(nodes.text(id), label));
        labels.forEach((id, label) -> byIri.put(nodes.text(id), label));
        return byIri;
    }
}
