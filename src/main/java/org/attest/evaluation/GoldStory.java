package org.attest.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Vocabulary;
import org.attest.text.TextSpan;

/** Makes the reader's story of a gold file: defaults filled in, words located in the text. */
final class GoldStory {

    private final Gold gold;
    private final String text;
    private final Terms terms;
    private final Optional<Node> teller;
    private final Map<Node, Thing> entities = new LinkedHashMap<>();
    private final Map<Node, Thing> events = new LinkedHashMap<>();

    private GoldStory(Gold gold, String text, Terms terms) {
        this.gold = gold;
        this.text = text;
        this.terms = terms;
        this.teller = gold.narratives(Gold.SOURCE).or(() -> gold.narratives(Gold.AUTHOR));
    }

    static Story of(Gold gold, String text, Terms terms) {
        return new GoldStory(gold, text, terms).read();
    }

    private Story read() {
        gold.things().forEach(this::readThing);
        var statements = new StatementList(terms);
        var timings = new ArrayList<Timing>();
        var order = new LinkedHashSet<Story.Pair>();
        for (Triple triple : sorted()) {
            Node property = triple.getPredicate();
            if (property.equals(Vocabulary.Property.BEFORE)) {
                order.add(new Story.Pair(triple.getSubject(), triple.getObject()));
            } else if (isStatement(triple)) {
                Thing event = events.get(triple.getSubject());
                Claims inherited = event == null ? defaults() : event.claims();
                statements.add(triple, claims(triple).orElse(inherited), words(triple.getSubject()));
                reifiers(triple).forEach(reifier -> timings(reifier, about(statements.canonical(triple)), triple.getSubject(), timings));
            }
        }
        events.keySet().forEach(event -> timings(event, new Timing.About.OfEvent(event), event, timings));
        return new Story(gold.narratives(Gold.AUTHOR), teller, entities, events, statements.list(), timings, order);
    }

    private void readThing(Node node) {
        List<Node> types = gold.nodes(node, Vocabulary.Rdf.TYPE);
        if (types.stream().anyMatch(terms::isEvent)) {
            Claims claims = new Claims();
            types.forEach(type -> addAll(claims, claims(Triple.create(node, Vocabulary.Rdf.TYPE, type))));
            String words = String.join(" … ", gold.literals(node, Gold.TRIGGER));
            events.put(node, new Thing(node, types, Set.of(), Set.of(), gold.triggers(node, text), words, claims.orElse(defaults())));
        } else {
            List<String> names = new ArrayList<>(gold.literals(node, Vocabulary.Rdfs.LABEL));
            names.addAll(gold.literals(node, Vocabulary.Skos.ALT_LABEL));
            List<String> phrases = gold.literals(node, Gold.WORDS);
            Set<TextSpan> spans = new TreeSet<>();
            names.forEach(name -> spans.addAll(Words.find(text, name)));
            phrases.forEach(phrase -> spans.addAll(Words.find(text, phrase)));
            String words = names.isEmpty() ? String.join(" … ", phrases) : names.get(0);
            entities.put(node, new Thing(node, types, normalised(names), normalised(phrases), List.copyOf(spans), words, defaults()));
        }
    }

    private static Set<String> normalised(List<String> names) {
        var all = new TreeSet<String>();
        names.forEach(name -> all.add(Words.normalise(name)));
        return all;
    }

    private boolean isStatement(Triple triple) {
        Node property = triple.getPredicate();
        return (events.containsKey(triple.getSubject()) || entities.containsKey(triple.getSubject()))
                && Terms.isScored(property);
    }

    private void timings(Node holder, Timing.About about, Node subject, List<Timing> into) {
        Optional<DayRange> edtf = gold.literals(holder, Vocabulary.Property.EDTF).stream().findFirst().flatMap(DayRange::ofEdtf);
        Optional<DayRange> bounds = DayRange.ofBounds(gold.literals(holder, Vocabulary.Property.EARLIEST_START).stream().findFirst(),
                gold.literals(holder, Vocabulary.Property.LATEST_END).stream().findFirst());
        bounds.or(() -> edtf).ifPresent(range -> into.add(new Timing(about, Optional.of(range), Optional.empty(), words(subject))));
        gold.literals(holder, Vocabulary.Property.DURATION)
                .forEach(length -> into.add(new Timing(about, Optional.empty(), Optional.of(length), words(subject))));
    }

    private static Timing.About about(Triple triple) {
        return new Timing.About.OfStatement(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private Claims claims(Triple triple) {
        var claims = new Claims();
        for (Node reifier : reifiers(triple)) {
            claims.sources().addAll(gold.nodes(reifier, Vocabulary.Prov.WAS_ATTRIBUTED_TO));
            claims.factualities().addAll(gold.nodes(reifier, Vocabulary.Property.FACTUALITY));
        }
        return claims;
    }

    private List<Node> reifiers(Triple triple) {
        return gold.graph().find(Node.ANY, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(triple)).mapWith(Triple::getSubject).toList();
    }

    private Claims defaults() {
        var claims = new Claims();
        teller.ifPresent(claims.sources()::add);
        claims.factualities().add(Vocabulary.Value.FACTUAL);
        return claims;
    }

    private static void addAll(Claims to, Claims from) {
        to.sources().addAll(from.sources());
        to.factualities().addAll(from.factualities());
    }

    private String words(Node subject) {
        return gold.literals(subject, Gold.WORDS).stream().findFirst().orElse("");
    }

    private List<Triple> sorted() {
        return gold.graph().find().toList().stream().sorted(Comparator.comparing(Triple::toString)).toList();
    }
}
