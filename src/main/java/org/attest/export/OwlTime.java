package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.attest.export.Network.NetworkNode;
import org.attest.rdf.Prefixes;
import org.attest.rdf.QuadOrder;
import org.attest.rdf.Vocabulary;

/**
 * OWL-Time (W3C, 2017) in Turtle. An event's time is an interval whose beginning and end are instants, each inside an interval of possible days; what bounds
 * are not known has no triple.
 */
final class OwlTime {

    private static final Map<String, Node> RELATIONS = Map.ofEntries(Map.entry("before", Vocabulary.Time.INTERVAL_BEFORE), Map.entry("after", Vocabulary.Time.INTERVAL_AFTER),
            Map.entry("meets", Vocabulary.Time.INTERVAL_MEETS), Map.entry("metBy", Vocabulary.Time.INTERVAL_MET_BY), Map.entry("during", Vocabulary.Time.INTERVAL_DURING),
            Map.entry("contains", Vocabulary.Time.INTERVAL_CONTAINS), Map.entry("overlaps", Vocabulary.Time.INTERVAL_OVERLAPS),
            Map.entry("overlappedBy", Vocabulary.Time.INTERVAL_OVERLAPPED_BY), Map.entry("starts", Vocabulary.Time.INTERVAL_STARTS),
            Map.entry("finishes", Vocabulary.Time.INTERVAL_FINISHES), Map.entry("simultaneousWith", Vocabulary.Time.INTERVAL_EQUALS));

    private final Set<Triple> triples = new HashSet<>();

    private OwlTime() {}

    static void write(Network network, OutputStream out) throws IOException {
        TimelineEvents timeline = TimelineEvents.of(network);
        List<NetworkNode> happened = timeline.happened();
        OwlTime graph = new OwlTime();
        happened.forEach(graph::event);
        Set<String> shown = new HashSet<>();
        happened.forEach(event -> shown.add(event.iri()));
        network.edges().stream().filter(edge -> edge.factuality().equals("Factual") && RELATIONS.containsKey(edge.property()) && shown.contains(edge.subject())
                && shown.contains(edge.object())).forEach(edge -> graph.add(time(edge.subject()), RELATIONS.get(edge.property()), time(edge.object())));
        long undated = happened.stream().filter(event -> event.attribute("earliestStart").isEmpty() && event.attribute("latestEnd").isEmpty()).count();
        out.write(String.format(Locale.ROOT, "# %d events, %d of them with neither first nor last possible day.%n# Left out: %d events that did not happen or are in doubt; who says what in which words;"
                + " EDTF notation.%n# Simplified: of bounds that contradict each other the widest; what was said and what was inferred stand alike.%n", happened.size(), undated,
                timeline.events().size() - happened.size()).replace(System.lineSeparator(), "\n").getBytes(StandardCharsets.UTF_8));
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        stream.start();
        Prefixes.MAPPING.forEach(stream::prefix);
        graph.sorted().forEach(stream::triple);
        stream.finish();
    }

    private List<Triple> sorted() {
        List<Quad> quads = new ArrayList<>();
        triples.forEach(triple -> quads.add(Quad.create(Quad.defaultGraphIRI, triple)));
        Comparator<Quad> order = QuadOrder.BY_TERMS;
        return quads.stream().sorted(order).map(Quad::asTriple).toList();
    }

    private void event(NetworkNode event) {
        Node node = NodeFactory.createURI(event.iri());
        Node time = time(event.iri());
        add(node, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(event.label()));
        add(node, Vocabulary.Time.HAS_TIME, time);
        add(time, Vocabulary.Rdf.TYPE, Vocabulary.Time.INTERVAL);
        end(event, time, Vocabulary.Time.HAS_BEGINNING, "beginning", TimelineEvents.first(event, "earliestStart"), TimelineEvents.last(event, "latestStart"));
        end(event, time, Vocabulary.Time.HAS_END, "end", TimelineEvents.first(event, "earliestEnd"), TimelineEvents.last(event, "latestEnd"));
        TimelineEvents.first(event, "duration").ifPresent(length -> add(time, Vocabulary.Time.HAS_XSD_DURATION, NodeFactory.createLiteralDT(length, XSDDatatype.XSDduration)));
    }

    /** The instant of one end, inside the days on which it may lie. */
    private void end(NetworkNode event, Node time, Node property, String name, Optional<String> earliest, Optional<String> latest) {
        if (earliest.isEmpty() && latest.isEmpty()) {
            return;
        }
        Node instant = part(event.iri(), name);
        Node range = part(event.iri(), name + "-days");
        add(time, property, instant);
        add(instant, Vocabulary.Rdf.TYPE, Vocabulary.Time.INSTANT);
        add(range, Vocabulary.Rdf.TYPE, Vocabulary.Time.INTERVAL);
        add(range, Vocabulary.Time.INSIDE, instant);
        earliest.ifPresent(day -> day(range, Vocabulary.Time.HAS_BEGINNING, part(event.iri(), name + "-earliest"), day));
        latest.ifPresent(day -> day(range, Vocabulary.Time.HAS_END, part(event.iri(), name + "-latest"), day));
    }

    private void day(Node range, Node property, Node instant, String day) {
        add(range, property, instant);
        add(instant, Vocabulary.Rdf.TYPE, Vocabulary.Time.INSTANT);
        add(instant, Vocabulary.Time.IN_XSD_DATE, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }

    private void add(Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    private static Node time(String event) {
        return part(event, "time");
    }

    private static Node part(String event, String name) {
        return NodeFactory.createURI(event + "-" + name);
    }
}
