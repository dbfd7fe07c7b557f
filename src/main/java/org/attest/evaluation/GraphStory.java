package org.attest.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.text.TextSpan;

/** Makes the graph's story of one document: every attested triple, with who says it and where, whether it is asserted or not. */
final class GraphStory {

    private static final Pattern PASSAGE = Pattern.compile("#char=(\\d+),(\\d+)$");
    private static final Pattern EVENT = Pattern.compile("#event-(\\d+),(\\d+)");

    private final DatasetGraph dataset;
    private final Node document;
    private final String text;
    private final Terms terms;
    private final Graph graph;
    private final Map<Triple, List<Node>> attestations = new TreeMap<>(Comparator.comparing(Triple::toString));
    private final Map<Node, Thing> entities = new LinkedHashMap<>();
    private final Map<Node, Thing> events = new LinkedHashMap<>();

    private GraphStory(DatasetGraph dataset, Node document, String text, Terms terms) {
        this.dataset = dataset;
        this.document = document;
        this.text = text;
        this.terms = terms;
        this.graph = dataset.getGraph(new Iris().documentGraph(document));
    }

    static Story of(DatasetGraph dataset, Node document, String text, Terms terms) {
        return new GraphStory(dataset, document, text, terms).read();
    }

    private Story read() {
        graph.find(Node.ANY, Vocabulary.Rdf.REIFIES, Node.ANY).filterKeep(triple -> triple.getObject().isTripleTerm())
                .forEach(triple -> attestations.computeIfAbsent(triple.getObject().getTriple(), key -> new ArrayList<>()).add(triple.getSubject()));
        attestations.values().forEach(list -> list.sort(Comparator.comparing(Node::toString)));
        readThings();
        var statements = new StatementList(terms);
        var timings = new LinkedHashSet<Timing>();
        attestations.forEach((triple, by) -> {
            if (isStatement(triple)) {
                statements.add(triple, claims(by), words(spans(by)));
                Triple plain = statements.canonical(triple);
                var about = new Timing.About.OfStatement(plain.getSubject(), plain.getPredicate(), plain.getObject());
                by.forEach(attestation -> timings.addAll(timings(attestation, about, spans(by))));
            }
        });
        events.values().forEach(event -> timings.addAll(attestedTimings(event)));
        Optional<Node> author = graph.find(document, Vocabulary.Schema.AUTHOR, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .min(Comparator.comparing(Node::toString));
        return new Story(author, author, entities, events, statements.list(), List.copyOf(timings), order());
    }

    private void readThings() {
        Map<Node, List<Triple>> typings = new TreeMap<>(Comparator.comparing(Node::toString));
        attestations.keySet().stream().filter(triple -> triple.getPredicate().equals(Vocabulary.Rdf.TYPE))
                .forEach(triple -> typings.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>()).add(triple));
        typings.forEach((node, typing) -> {
            List<Node> types = typing.stream().map(Triple::getObject).toList();
            List<Node> by = typing.stream().flatMap(triple -> attestations.get(triple).stream()).toList();
            if (types.stream().anyMatch(terms::isEvent)) {
                List<TextSpan> spans = span(EVENT, node).map(List::of).orElseGet(() -> spans(by));
                events.put(node, new Thing(node, types, Set.of(), Set.of(), spans, words(spans), claims(by)));
            } else if (types.stream().anyMatch(terms::isEntity)) {
                entities.put(node, entity(node, types, by));
            }
        });
    }

    private Thing entity(Node node, List<Node> types, List<Node> typedBy) {
        var names = new LinkedHashSet<String>();
        var by = new ArrayList<>(typedBy);
        for (Node property : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL)) {
            graph.find(node, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().stream().sorted()
                    .forEach(names::add);
            attestations.forEach((triple, more) -> {
                if (triple.subjectMatches(node) && triple.predicateMatches(property)) {
                    names.add(triple.getObject().getLiteralLexicalForm());
                    by.addAll(more);
                }
            });
        }
        var normalised = new TreeSet<String>();
        names.forEach(name -> normalised.add(Words.normalise(name)));
        return new Thing(node, types, normalised, Set.of(), spans(by), names.stream().findFirst().orElse(node.toString()), claims(typedBy));
    }

    private boolean isStatement(Triple triple) {
        Node property = triple.getPredicate();
        return (entities.containsKey(triple.getSubject()) || events.containsKey(triple.getSubject()))
                && Terms.isScored(property);
    }

    private Set<Timing> attestedTimings(Thing event) {
        var found = new LinkedHashSet<Timing>();
        var about = new Timing.About.OfEvent(event.node());
        List<TextSpan> spans = attestations.entrySet().stream()
                .filter(entry -> entry.getKey().subjectMatches(event.node()) && Terms.TIMES.contains(entry.getKey().getPredicate()))
                .flatMap(entry -> spans(entry.getValue()).stream()).toList();
        var values = new TreeMap<Node, List<String>>(Comparator.comparing(Node::toString));
        attestations.keySet().stream()
                .filter(triple -> triple.subjectMatches(event.node()) && Terms.TIMES.contains(triple.getPredicate()))
                .forEach(triple -> values.computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>()).add(triple.getObject().getLiteralLexicalForm()));
        found.addAll(timings(values, about, spans));
        return found;
    }

    private Set<Timing> timings(Node holder, Timing.About about, List<TextSpan> spans) {
        var values = new TreeMap<Node, List<String>>(Comparator.comparing(Node::toString));
        for (Node property : Terms.TIMES) {
            List<String> all = graph.find(holder, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList();
            if (!all.isEmpty()) {
                values.put(property, all.stream().sorted().toList());
            }
        }
        return timings(values, about, spans);
    }

    private Set<Timing> timings(Map<Node, List<String>> values, Timing.About about, List<TextSpan> spans) {
        var found = new LinkedHashSet<Timing>();
        String words = words(spans);
        var ranges = new LinkedHashSet<DayRange>();
        values.getOrDefault(Vocabulary.Property.EDTF, List.of()).forEach(edtf -> DayRange.ofEdtf(edtf).ifPresent(ranges::add));
        if (ranges.isEmpty()) {
            DayRange.ofBounds(values.getOrDefault(Vocabulary.Property.EARLIEST_START, List.of()).stream().findFirst(),
                    values.getOrDefault(Vocabulary.Property.LATEST_END, List.of()).stream().findFirst()).ifPresent(ranges::add);
        }
        ranges.forEach(range -> found.add(new Timing(about, Optional.of(range), Optional.empty(), words)));
        values.getOrDefault(Vocabulary.Property.DURATION, List.of())
                .forEach(length -> found.add(new Timing(about, Optional.empty(), Optional.of(length), words)));
        return found;
    }

    /** As asserted or inferred, and as attested of what is planned, supposed or denied, whose order nothing asserts. */
    private Set<Story.Pair> order() {
        var pairs = new LinkedHashSet<Story.Pair>();
        for (Node forward : List.of(Vocabulary.Property.BEFORE, Vocabulary.Property.MEETS)) {
            dataset.find(Node.ANY, Node.ANY, forward, Node.ANY).forEachRemaining(quad -> pairs.add(new Story.Pair(quad.getSubject(), quad.getObject())));
            attested(forward).forEach(triple -> pairs.add(new Story.Pair(triple.getSubject(), triple.getObject())));
        }
        for (Node backward : List.of(Vocabulary.Property.AFTER, Vocabulary.Property.MET_BY)) {
            dataset.find(Node.ANY, Node.ANY, backward, Node.ANY).forEachRemaining(quad -> pairs.add(new Story.Pair(quad.getObject(), quad.getSubject())));
            attested(backward).forEach(triple -> pairs.add(new Story.Pair(triple.getObject(), triple.getSubject())));
        }
        pairs.removeIf(pair -> !events.containsKey(pair.first()) || !events.containsKey(pair.second()));
        pairs.addAll(BoundOrder.of(dataset, events.keySet()));
        return pairs;
    }

    private List<Triple> attested(Node property) {
        return attestations.keySet().stream().filter(triple -> triple.predicateMatches(property)).toList();
    }

    private Claims claims(List<Node> by) {
        var claims = new Claims();
        for (Node attestation : by) {
            graph.find(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, Node.ANY).forEach(triple -> claims.sources().add(triple.getObject()));
            graph.find(attestation, Vocabulary.Property.FACTUALITY, Node.ANY).forEach(triple -> claims.factualities().add(triple.getObject()));
        }
        return claims;
    }

    private List<TextSpan> spans(List<Node> by) {
        var spans = new TreeSet<TextSpan>();
        by.forEach(attestation -> graph.find(attestation, Vocabulary.Property.EVIDENCE, Node.ANY)
                .forEach(triple -> span(PASSAGE, triple.getObject()).ifPresent(spans::add)));
        return List.copyOf(spans);
    }

    private static Optional<TextSpan> span(Pattern pattern, Node node) {
        Matcher matcher = pattern.matcher(node.toString());
        return matcher.find() ? Optional.of(new TextSpan(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    private String words(List<TextSpan> spans) {
        int length = text.codePointCount(0, text.length());
        return spans.stream().filter(span -> span.end() <= length).findFirst()
                .map(span -> text.substring(text.offsetByCodePoints(0, span.begin()), text.offsetByCodePoints(0, span.end()))).orElse("");
    }
}
