package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentQuads.Statement;
import org.attest.server.DocumentStory.Figure;
import org.attest.server.Happening.Basis;
import org.attest.server.Happening.Order;
import org.attest.server.Happening.Part;
import org.attest.server.Happening.Saying;

/** Reads what one document tells, for the pictures. */
final class StoryReader {

    private static final Set<String> TIMES = Set.of("edtf", Time.HOUR, "earliestStart", "latestStart", "earliestEnd", "latestEnd");
    private static final Pattern PASSAGE = Pattern.compile("#char=([0-9]{1,9}),([0-9]{1,9})$");
    private static final List<String> COMMITMENTS = List.of("Factual", "Probable", "Possible", "Intended", "Hypothetical", "Generic", "Unspecified", "Counterfactual");

    private final DocumentQuads quads;
    private final Ontology ontology;
    private final UnaryOperator<String> interned;
    private final Map<Node, Drawn> drawn = new LinkedHashMap<>();
    private final CodePoints text;

    /** @param interned gives one string for all that are equal */
    StoryReader(DocumentQuads quads, Ontology ontology, UnaryOperator<String> interned) {
        this.quads = quads;
        this.ontology = ontology;
        this.interned = interned;
        this.text = new CodePoints(quads.text());
    }

    /** What is gathered of one event, or of one relation. */
    private static final class Drawn {
        private final Set<String> types = new LinkedHashSet<>();
        private final Set<String> factualities = new LinkedHashSet<>();
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Map<String, Order> orders = new LinkedHashMap<>();
        private final Map<String, Map<String, String>> times = new LinkedHashMap<>();
        private final Map<String, Saying> sayings = new LinkedHashMap<>();
        private String content = "";
    }

    DocumentStory story(Node document, String title) {
        List<Statement> rows = quads.statements();
        Map<Node, Map<Kind, Node>> kinds = kinds(rows);
        Map<List<Node>, Drawn> bonds = new LinkedHashMap<>();
        for (Statement row : rows) {
            Node subject = row.triple().getSubject();
            if (kinds.getOrDefault(subject, Map.of()).containsKey(Kind.EVENT)) {
                event(drawn.computeIfAbsent(subject, node -> new Drawn()), row);
            } else if (isBond(row)) {
                bond(bonds.computeIfAbsent(List.of(subject, row.triple().getPredicate(), row.triple().getObject()), key -> new Drawn()), row);
            }
        }
        Map<String, String> labels = new HashMap<>(quads.labels());
        String id = local(document);
        Map<String, String> contents = new HashMap<>();
        List<Happening> found = new ArrayList<>();
        drawn.forEach((node, event) -> {
            found.add(happening(id, node, labels.getOrDefault(node.getURI(), local(node)), event));
            contents.put(node.getURI(), event.content);
        });
        List<Happening> happenings = Titles.toldApart(found, contents);
        happenings.forEach(event -> labels.put(event.iri(), event.label()));
        List<Bond> relations = new ArrayList<>();
        bonds.forEach((triple, bond) -> relations.add(new Bond(interned.apply(triple.get(0).getURI()), interned.apply(local(triple.get(1))), interned.apply(triple.get(2).getURI()), id,
                most(bond.factualities), isDisputed(bond.factualities), times(bond), List.copyOf(bond.sayings.values()))));
        return new DocumentStory(id, title, figures(labels, kinds), happenings, relations);
    }

    private Happening happening(String id, Node node, String label, Drawn event) {
        return new Happening(interned.apply(node.getURI()), label, id, begin(node), List.copyOf(event.types), most(event.factualities), isDisputed(event.factualities), false,
                List.copyOf(event.parts.values()), times(event), List.copyOf(event.orders.values()), List.copyOf(event.sayings.values()));
    }

    private Map<Node, Map<Kind, Node>> kinds(List<Statement> rows) {
        Map<Node, Map<Kind, Node>> kinds = new LinkedHashMap<>();
        for (Statement row : rows) {
            if (row.triple().getPredicate().equals(Vocabulary.Rdf.TYPE)) {
                kind(kinds, row.triple().getSubject(), row.triple().getObject());
            }
        }
        quads.types().forEach((thing, types) -> types.forEach(type -> kind(kinds, NodeFactory.createURI(thing), NodeFactory.createURI(type))));
        return kinds;
    }

    private void kind(Map<Node, Map<Kind, Node>> kinds, Node thing, Node type) {
        Kind.of(type, ontology).ifPresent(kind -> kinds.computeIfAbsent(thing, node -> new TreeMap<>()).putIfAbsent(kind, type));
    }

    private void event(Drawn event, Statement row) {
        Node property = row.triple().getPredicate();
        Node object = row.triple().getObject();
        String name = local(property);
        String factuality = row.factuality();
        if (property.equals(Vocabulary.Rdf.TYPE)) {
            event.types.add(interned.apply(local(object)));
            event.factualities.add(factuality);
            say(event, row);
        } else if (property.equals(Vocabulary.Property.CONTENT) && event.content.isEmpty()) {
            event.content = passage(object);
        } else if (TIMES.contains(name) && object.isLiteral()) {
            time(event, row, Map.of(name, object.getLiteralLexicalForm()));
        } else if (property.equals(Vocabulary.Property.PARTICIPANT) || ontology.isUnder(property, Vocabulary.Property.PARTICIPANT)) {
            event.parts.merge(name + " " + object, new Part(interned.apply(name), interned.apply(object.toString()), factuality), StoryReader::more);
        } else if (Orders.NAMES.contains(name) && object.isURI()) {
            event.orders.merge(name + " " + object, new Order(interned.apply(name), interned.apply(object.getURI()), factuality, Basis.of(row.extractor()), row.begin(), row.end(), row.source()), Order::or);
        }
    }

    private String passage(Node passage) {
        Matcher place = PASSAGE.matcher(passage.toString());
        return place.find() ? text.between(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))) : "";
    }

    private static Part more(Part one, Part other) {
        return COMMITMENTS.indexOf(other.factuality()) < COMMITMENTS.indexOf(one.factuality()) ? other : one;
    }

    private void bond(Drawn bond, Statement row) {
        bond.factualities.add(row.factuality());
        say(bond, row);
        if (!row.bounds().isEmpty()) {
            time(bond, row, row.bounds());
        }
    }

    /** A relation between two things, not what something is or is called. */
    private boolean isBond(Statement row) {
        Node property = row.triple().getPredicate();
        return row.triple().getObject().isURI() && ontology.declares(property) && !ontology.isUnder(property, Vocabulary.Property.PARTICIPANT);
    }

    private void say(Drawn drawn, Statement row) {
        drawn.sayings.computeIfAbsent(row.begin() + "-" + row.end() + " " + row.factuality() + " " + row.source(),
                key -> new Saying(text.between(row.begin(), row.end()), row.begin(), row.end(), row.source(), row.relays(), row.factuality(), row.confidence()));
    }

    /** The bounds that one voice gives in one place belong together. */
    private static void time(Drawn drawn, Statement row, Map<String, String> values) {
        String key = row.factuality() + " " + row.source() + " " + row.begin() + " " + row.end();
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
        return Hours.within(List.copyOf(times));
    }

    private Map<String, Figure> figures(Map<String, String> labels, Map<Node, Map<Kind, Node>> kinds) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        labels.forEach((iri, label) -> figures.put(iri, new Figure(iri, label, "", "")));
        kinds.forEach((node, classes) -> {
            Kind kind = classes.keySet().iterator().next();
            String iri = interned.apply(node.toString());
            figures.put(iri, new Figure(iri, labels.getOrDefault(iri, local(node)), kind.word(), interned.apply(local(classes.get(kind)))));
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
