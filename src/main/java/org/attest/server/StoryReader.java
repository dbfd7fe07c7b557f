package org.attest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentStory.Figure;
import org.attest.server.Happening.Order;
import org.attest.server.Happening.Part;
import org.attest.server.Happening.Saying;
import org.attest.server.PageQueries.Row;

/** Reads what one document tells, for the pictures. */
final class StoryReader {

    private static final Set<String> TIMES = Set.of("edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd");
    private static final List<String> COMMITMENTS = List.of("Factual", "Probable", "Possible", "Intended", "Hypothetical", "Generic", "Unspecified", "Counterfactual");

    private final PageQueries queries;
    private final Ontology ontology;
    private final Node document;
    private final Map<Node, Drawn> drawn = new LinkedHashMap<>();
    private final Map<Node, List<String>> relays = new LinkedHashMap<>();
    private final Map<Node, Map<String, String>> bounds = new LinkedHashMap<>();
    private CodePoints text = new CodePoints("");

    StoryReader(PageQueries queries, Ontology ontology, Node document) {
        this.queries = queries;
        this.ontology = ontology;
        this.document = document;
    }

    /** What is gathered of one event, or of one relation. */
    private static final class Drawn {
        private final Set<String> types = new LinkedHashSet<>();
        private final Set<String> factualities = new LinkedHashSet<>();
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Map<String, Order> orders = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> times = new LinkedHashMap<>();
        private final Map<String, Saying> sayings = new LinkedHashMap<>();
    }

    DocumentStory story(String title) {
        text = new CodePoints(queries.ask("text", document).stream().findFirst().map(row -> row.text("text")).orElse(""));
        queries.ask("relays", document).forEach(row -> relays.computeIfAbsent(row.node("attestation"), node -> new ArrayList<>()).add(row.text("relay")));
        for (Row row : queries.ask("bounds", document)) {
            Map<String, String> values = new TreeMap<>();
            TIMES.forEach(name -> values.put(name, row.text(name)));
            bounds.putIfAbsent(row.node("attestation"), values);
        }
        List<Row> rows = queries.ask("statements", document);
        Map<Node, Map<Kind, Node>> kinds = kinds(rows);
        Map<List<Node>, Drawn> bonds = new LinkedHashMap<>();
        for (Row row : rows) {
            Node subject = row.node("subject");
            if (kinds.getOrDefault(subject, Map.of()).containsKey(Kind.EVENT)) {
                event(drawn.computeIfAbsent(subject, node -> new Drawn()), row);
            } else if (isBond(row)) {
                bond(bonds.computeIfAbsent(List.of(subject, row.node("property"), row.node("object")), key -> new Drawn()), row);
            }
        }
        Map<String, String> labels = labels();
        String id = local(document);
        List<Happening> happenings = new ArrayList<>();
        drawn.forEach((node, event) -> happenings.add(happening(id, node, labels.getOrDefault(node.getURI(), local(node)), event)));
        List<Bond> relations = new ArrayList<>();
        bonds.forEach((triple, bond) -> relations.add(new Bond(triple.get(0).getURI(), local(triple.get(1)), triple.get(2).getURI(), id,
                most(bond.factualities), isDisputed(bond.factualities), times(bond), List.copyOf(bond.sayings.values()))));
        return new DocumentStory(id, title, figures(labels, kinds), happenings, relations);
    }

    private Happening happening(String id, Node node, String label, Drawn event) {
        return new Happening(node.getURI(), label, id, begin(node), List.copyOf(event.types), most(event.factualities), isDisputed(event.factualities), false,
                List.copyOf(event.parts.values()), times(event), List.copyOf(event.orders.values()), List.copyOf(event.sayings.values()));
    }

    private Map<Node, Map<Kind, Node>> kinds(List<Row> rows) {
        Map<Node, Map<Kind, Node>> kinds = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.node("property").equals(Vocabulary.Rdf.TYPE)) {
                Kind.of(row.node("object"), ontology).ifPresent(kind -> kinds.computeIfAbsent(row.node("subject"), node -> new TreeMap<>()).putIfAbsent(kind, row.node("object")));
            }
        }
        return kinds;
    }

    private void event(Drawn event, Row row) {
        Node property = row.node("property");
        Node object = row.node("object");
        String name = local(property);
        String factuality = local(row.node("factuality"));
        if (property.equals(Vocabulary.Rdf.TYPE)) {
            event.types.add(local(object));
            event.factualities.add(factuality);
            say(event, row);
        } else if (TIMES.contains(name) && object.isLiteral()) {
            time(event, row, Map.of(name, object.getLiteralLexicalForm()));
        } else if (property.equals(Vocabulary.Property.PARTICIPANT) || ontology.isUnder(property, Vocabulary.Property.PARTICIPANT)) {
            event.parts.merge(name + " " + object, new Part(name, object.toString(), factuality), StoryReader::more);
        } else if (Orders.NAMES.contains(name) && object.isURI()) {
            event.orders.putIfAbsent(name + " " + object, new Order(name, object.getURI(), factuality, false));
        }
    }

    private static Part more(Part one, Part other) {
        return COMMITMENTS.indexOf(other.factuality()) < COMMITMENTS.indexOf(one.factuality()) ? other : one;
    }

    private void bond(Drawn bond, Row row) {
        bond.factualities.add(local(row.node("factuality")));
        say(bond, row);
        Map<String, String> said = bounds.get(row.node("attestation"));
        if (said != null) {
            time(bond, row, said);
        }
    }

    /** A relation between two things, not what something is or is called. */
    private boolean isBond(Row row) {
        Node property = row.node("property");
        return row.node("object").isURI() && ontology.declares(property) && !ontology.isUnder(property, Vocabulary.Property.PARTICIPANT);
    }

    private void say(Drawn drawn, Row row) {
        Node source = row.node("source");
        Saying saying = new Saying(text.between(row.number("begin"), row.number("end")), row.number("begin"), row.number("end"), source.toString(),
                relays.getOrDefault(row.node("attestation"), List.of()), local(row.node("factuality")), Double.parseDouble(row.text("confidence")));
        drawn.sayings.putIfAbsent(saying.begin() + "-" + saying.end() + " " + saying.factuality() + " " + source, saying);
    }

    /** The bounds that one voice gives in one place belong together. */
    private static void time(Drawn drawn, Row row, Map<String, String> values) {
        String key = String.join(" ", local(row.node("factuality")), row.node("source").toString(), row.text("begin"), row.text("end"));
        drawn.times.computeIfAbsent(key, each -> new TreeMap<>()).putAll(values);
    }

    /** A time that is said to be wrong tells nothing of an event that is said to have happened. */
    private static List<Time> times(Drawn drawn) {
        Set<Time> times = new LinkedHashSet<>();
        drawn.times.forEach((key, values) -> {
            String[] voice = key.split(" ");
            if (!voice[0].equals(Happening.DENIED) || drawn.factualities.equals(Set.of(Happening.DENIED))) {
                times.add(Time.of(values, voice[0], voice[1], false));
            }
        });
        return List.copyOf(times);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        queries.ask("names", document).forEach(row -> labels.putIfAbsent(row.text("thing"), row.text("name")));
        return labels;
    }

    private static Map<String, Figure> figures(Map<String, String> labels, Map<Node, Map<Kind, Node>> kinds) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        labels.forEach((iri, label) -> figures.put(iri, new Figure(iri, label, "", "")));
        kinds.forEach((node, classes) -> {
            Kind kind = classes.keySet().iterator().next();
            figures.put(node.toString(), new Figure(node.toString(), labels.getOrDefault(node.toString(), local(node)), kind.word(), local(classes.get(kind))));
        });
        return figures;
    }

    private static String most(Set<String> factualities) {
        return COMMITMENTS.stream().filter(factualities::contains).findFirst().orElse("Unspecified");
    }

    private static boolean isDisputed(Set<String> factualities) {
        return factualities.contains(Happening.DENIED) && factualities.contains(Happening.FACTUAL);
    }

    private static int begin(Node event) {
        String fragment = event.getURI().substring(event.getURI().indexOf('#') + 1);
        return fragment.matches("event-[0-9]{1,9},.*") ? Integer.parseInt(fragment.substring("event-".length(), fragment.indexOf(','))) : -1;
    }

    private static String local(Node node) {
        String iri = node.toString();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
