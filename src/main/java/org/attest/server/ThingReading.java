package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Ontology;
import org.attest.rdf.TimeTerms;
import org.attest.rdf.Vocabulary;
import org.attest.server.StatementReader.Attested;

/** Brings together what is said about one thing. */
final class ThingReading {

    /** By document and place in it, as far as the IRI tells: without reading what stands there. */
    static final Comparator<Attested> BY_PLACE = Comparator.comparing((Attested attested) -> attested.graph().getURI()).thenComparingInt(ThingReading::place)
            .thenComparing(attested -> attested.attestation().getURI());

    private static final int DOCUMENTS = 40;
    private static final int NEIGHBOURS = 24;
    /** Statements of what another says as well. */
    private static final int AGAIN = 40;
    /** Statements about what came before and after, and bounds. */
    private static final int ORDERS = 40;
    /** Events whose further participants are looked up. */
    private static final int SHARED = 60;
    private static final int PARTICIPANTS = 60;
    private static final Pattern PLACE = Pattern.compile("#(?:event-|char=)([0-9]{1,9}),");
    /** Of the IRI of a graph that is a document's. */
    private static final String IN_DOCUMENT = "/document/";
    private static final Set<Node> CALLING = Set.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);
    private static final Set<Node> NAMING = Set.of(Vocabulary.Rdf.TYPE, Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);
    private static final List<String> COMMITMENTS = List.of("Factual", "Probable", "Possible", "Intended", "Hypothetical", "Generic", "Unspecified", "Counterfactual");

    private final StatementReader reader;
    private final Ontology ontology;
    private final Optional<Scene> scene;
    private final Node thing;

    /** @param scene what all documents tell, where it was read already: it spares looking for each event's own statements */
    ThingReading(StatementReader reader, Ontology ontology, Optional<Scene> scene, Node thing) {
        this.reader = reader;
        this.ontology = ontology;
        this.scene = scene;
        this.thing = thing;
    }

    private static int place(Attested attested) {
        Matcher found = PLACE.matcher(attested.triple().getSubject().isURI() ? attested.triple().getSubject().getURI() : "");
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** @param offset how many events come before those wanted @param limit how many events at most @param most how many relations at most */
    Optional<ThingView> view(int offset, int limit, int most) {
        List<Attested> about = reader.about(thing, ThingApi.LOOKED);
        List<String> labels = reader.names(thing, Vocabulary.Rdfs.LABEL);
        if (about.isEmpty() && labels.isEmpty()) {
            return Optional.empty();
        }
        int all = about.size() < ThingApi.LOOKED ? about.size() : reader.count(Vocabulary.Property.ABOUT, thing);
        List<Attested> related = related(about);
        Map<Triple, List<Attested>> told = related.stream().filter(attested -> !isInTime(attested))
                // A date is never among what is to be asked for.
                .sorted(Comparator.comparing(attested -> !attested.triple().getPredicate().equals(Vocabulary.Property.EDTF)))
                .collect(Collectors.groupingBy(Attested::triple, LinkedHashMap::new, Collectors.toList()));
        List<List<Attested>> shown = told.values().stream().limit(most).toList();
        List<Said> relations = Stream.of(shown.stream().map(List::getFirst), shown.stream().flatMap(each -> each.stream().skip(1)).limit(AGAIN),
                related.stream().filter(ThingReading::isInTime).limit(ORDERS)).flatMap(Function.identity()).map(reader::said).sorted(StatementReader.ORDER).toList();
        Map<String, Integer> documents = documents(about);
        Map<Node, List<Attested>> parts = new LinkedHashMap<>();
        about.stream().filter(this::isPart).sorted(BY_PLACE).forEach(attested -> parts.computeIfAbsent(attested.triple().getSubject(), key -> new ArrayList<>()).add(attested));
        Map<Node, String> days = new HashMap<>();
        parts.keySet().forEach(event -> days.put(event, day(event)));
        List<Node> ordered = parts.keySet().stream().sorted(Comparator.comparing((Node event) -> days.get(event)).thenComparing(ThingReading::inText)).toList();
        List<ThingView.Part> events = ordered.stream().skip(offset).limit(limit).map(event -> part(event, parts.get(event))).toList();
        return Optional.of(new ThingView(reader.ref(thing), reader.typeName(thing), names(labels), called(about), links(), new ThingView.Looked(all, about.size()), shares(documents), documents.size(), relations, told.size(), events,
                ordered.size(), neighbours(about, ordered), reader.count(Vocabulary.Prov.WAS_ATTRIBUTED_TO, thing), properties(about), tellers(about), reader.rulings(thing)));
    }

    private List<String> properties(List<Attested> about) {
        return about.stream().map(Attested::triple).map(triple -> (triple.getSubject().equals(thing) ? "" : "-") + StatementReader.local(triple.getPredicate())).distinct().sorted().toList();
    }

    private static int inText(Node event) {
        Matcher found = PLACE.matcher(event.getURI());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Of an event of which nothing else is told, and of one that not everybody tells as a fact, also that it is one: else nobody would be seen to say so. */
    private List<Attested> related(List<Attested> about) {
        List<Attested> types = reader.kind(thing).equals(Optional.of(Kind.EVENT)) ? about.stream().filter(this::isOwnType).toList() : List.of();
        boolean bare = about.stream().allMatch(each -> !isRelation(each) || isInTime(each)) || types.stream().anyMatch(type -> !reader.said(type).factuality().equals(Happening.FACTUAL));
        return Stream.concat(bare ? types.stream() : Stream.empty(), about.stream().filter(this::isRelation)).sorted(BY_PLACE).toList();
    }

    private boolean isOwnType(Attested attested) {
        return attested.triple().getSubject().equals(thing) && attested.triple().getPredicate().equals(Vocabulary.Rdf.TYPE);
    }

    /** What is shown apart from what else is told of an event, or not at all. */
    private static boolean isInTime(Attested attested) {
        return TimeTerms.ORDERS.contains(attested.triple().getPredicate()) || TimeTerms.BOUNDS.contains(attested.triple().getPredicate());
    }

    /** How many tell of an event, each speaker of each document once. */
    private int tellers(List<Attested> about) {
        return reader.kind(thing).equals(Optional.of(Kind.EVENT)) ? (int) about.stream().filter(attested -> ClaimsApi.tells(attested, thing)).map(reader::said).filter(said -> !said.document().id().isEmpty())
                .map(said -> List.of(said.document(), said.source())).distinct().count() : 0;
    }

    private boolean isRelation(Attested attested) {
        return !NAMING.contains(attested.triple().getPredicate()) && !isPart(attested);
    }

    /** A role of the thing in an event. */
    private boolean isPart(Attested attested) {
        Triple triple = attested.triple();
        return triple.getObject().equals(thing) && (ontology.isUnder(triple.getPredicate(), Vocabulary.Property.PARTICIPANT) || triple.getPredicate().equals(Vocabulary.Property.PARTICIPANT)
                || EVENT_PLACES.contains(triple.getPredicate()));
    }

    private static final Set<Node> EVENT_PLACES = Set.of(Vocabulary.Property.PLACE, Vocabulary.Property.ORIGIN, Vocabulary.Property.DESTINATION, Vocabulary.Property.TOPIC,
            Vocabulary.Property.INSTRUMENT);

    /** The first day that is known of it; what sorts behind all days where none is. */
    private String day(Node event) {
        return known(event).map(ThingReading::day).orElseGet(() -> readDay(event));
    }

    private Optional<Happening> known(Node event) {
        return scene.flatMap(all -> Optional.ofNullable(all.byIri().get(event.getURI())));
    }

    private static String day(Happening event) {
        return Stream.<Function<Time, String>>of(Time::earliestStart, Time::latestStart, Time::latestEnd).flatMap(bound -> asserted(event, bound).stream()).findFirst().orElse("~");
    }

    private static Optional<String> asserted(Happening event, Function<Time, String> bound) {
        return event.times().stream().filter(time -> time.factuality().equals(Happening.FACTUAL)).map(bound).filter(day -> !day.isEmpty()).min(Comparator.naturalOrder());
    }

    private String readDay(Node event) {
        return value(event, Vocabulary.Property.EARLIEST_START).or(() -> value(event, Vocabulary.Property.LATEST_START)).or(() -> value(event, Vocabulary.Property.LATEST_END)).orElse("~");
    }

    private Optional<String> value(Node event, Node property) {
        return reader.objects(event, property).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private ThingView.Part part(Node event, List<Attested> roles) {
        List<Said> said = roles.stream().map(reader::said).sorted(Comparator.comparingInt((Said each) -> COMMITMENTS.indexOf(each.factuality())).thenComparing(StatementReader.ORDER)).toList();
        Said best = said.getFirst();
        List<DocumentView.Name> properties = said.stream().map(Said::property).distinct().toList();
        return new ThingView.Part(reader.ref(event), reader.typeName(event), properties, time(event), bound(event, Vocabulary.Property.EARLIEST_START, Time::earliestStart),
                bound(event, Vocabulary.Property.LATEST_END, Time::latestEnd), best.factuality(), best.document(), best.begin(), best.words(), voices(said));
    }

    private static List<ThingView.Voice> voices(List<Said> said) {
        return said.stream().filter(each -> !each.source().iri().isEmpty()).map(each -> new ThingView.Voice(each.source(), each.relays(), each.factuality())).distinct().toList();
    }

    private String bound(Node event, Node property, Function<Time, String> bound) {
        return known(event).map(happening -> asserted(happening, bound)).orElseGet(() -> value(event, property)).orElse("");
    }

    /** What is not asserted counts where nothing is: a planned journey has its day too. */
    private String time(Node event) {
        return known(event).map(happening -> asserted(happening, Time::edtf).or(() -> happening.times().stream().map(Time::edtf).filter(edtf -> !edtf.isEmpty()).min(Comparator.naturalOrder())).orElse(""))
                .orElseGet(() -> readTime(event));
    }

    private String readTime(Node event) {
        return value(event, Vocabulary.Property.EDTF).orElseGet(() -> reader.about(event, PARTICIPANTS).stream().map(Attested::triple)
                .filter(triple -> triple.getSubject().equals(event) && triple.getPredicate().equals(Vocabulary.Property.EDTF)).map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted().findFirst().orElse(""));
    }

    private List<String> names(List<String> labels) {
        List<String> names = new ArrayList<>(labels);
        names.addAll(reader.names(thing, Vocabulary.Skos.ALT_LABEL));
        String shown = reader.label(thing);
        return names.stream().filter(name -> !name.equals(shown)).distinct().toList();
    }

    /** By how many documents use a name, then by name. */
    private List<ThingView.Called> called(List<Attested> about) {
        Map<String, Set<Node>> users = new TreeMap<>();
        about.stream().filter(attested -> attested.triple().getSubject().equals(thing) && CALLING.contains(attested.triple().getPredicate()) && attested.graph().getURI().contains(IN_DOCUMENT))
                .forEach(attested -> users.computeIfAbsent(attested.triple().getObject().getLiteralLexicalForm(), name -> new LinkedHashSet<>()).add(document(attested.graph())));
        if (users.size() < 2 || users.values().stream().flatMap(Set::stream).distinct().count() < 2) {
            return List.of();
        }
        return users.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Set<Node>> entry) -> -entry.getValue().size()))
                .map(entry -> new ThingView.Called(entry.getKey(), entry.getValue().stream().limit(DOCUMENTS).map(reader::document).sorted(Comparator.comparing(Said.Where::title)).toList())).toList();
    }

    private static Node document(Node graph) {
        return NodeFactory.createURI(graph.getURI().substring(0, graph.getURI().lastIndexOf('#')));
    }

    private List<String> links() {
        return reader.objects(thing, Vocabulary.Owl.SAME_AS).stream().filter(Node::isURI).map(Node::getURI).filter(iri -> iri.startsWith("https://")).toList();
    }

    /** How many statements are in each document's graph, by the document's IRI. */
    private static Map<String, Integer> documents(List<Attested> about) {
        Map<String, Integer> numbers = new TreeMap<>();
        about.stream().map(attested -> attested.graph().getURI()).filter(graph -> graph.contains(IN_DOCUMENT))
                .forEach(graph -> numbers.merge(graph.substring(0, graph.lastIndexOf('#')), 1, Integer::sum));
        return numbers;
    }

    private List<ThingView.Share> shares(Map<String, Integer> documents) {
        return documents.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(DOCUMENTS)
                .map(entry -> share(reader.document(NodeFactory.createURI(entry.getKey())), entry.getValue()))
                .sorted(Comparator.comparingInt(ThingView.Share::statements).reversed().thenComparing(ThingView.Share::title)).toList();
    }

    private static ThingView.Share share(Said.Where document, int statements) {
        return new ThingView.Share(document.id(), document.title(), statements);
    }

    /** The other ends of relations, and those who have a part in the same events. */
    private List<ThingView.Neighbour> neighbours(List<Attested> about, List<Node> events) {
        Map<Node, Integer> shared = new TreeMap<>(Comparator.comparing(Node::getURI));
        about.stream().filter(this::isRelation).map(Attested::triple).forEach(triple -> List.of(triple.getSubject(), triple.getObject()).forEach(end -> count(shared, end, 2)));
        boolean ofEvents = reader.kind(thing).equals(Optional.of(Kind.EVENT));
        if (ofEvents) {
            about.forEach(attested -> count(shared, attested.triple().getObject(), 1));
        }
        events.stream().limit(SHARED).forEach(event -> pointed(event).forEach(other -> count(shared, other, 1)));
        return shared.entrySet().stream().filter(entry -> ofEvents || !entry.getKey().getURI().contains("#event-")).sorted(Map.Entry.<Node, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().getURI())).limit(NEIGHBOURS)
                .map(entry -> new ThingView.Neighbour(reader.ref(entry.getKey()), entry.getValue())).filter(neighbour -> !neighbour.thing().kind().isEmpty()).toList();
    }

    /** All that an event's statements point at, each once. */
    private Stream<Node> pointed(Node event) {
        return known(event).map(each -> Stream.concat(each.parts().stream().map(Happening.Part::iri), each.orders().stream().map(Happening.Order::iri)).distinct().map(NodeFactory::createURI))
                .orElseGet(() -> reader.about(event, PARTICIPANTS).stream().map(Attested::triple).filter(triple -> triple.getSubject().equals(event) && !NAMING.contains(triple.getPredicate()))
                        .map(Triple::getObject).distinct());
    }

    private void count(Map<Node, Integer> shared, Node node, int weight) {
        if (node.isURI() && !node.equals(thing) && !node.getURI().startsWith(Vocabulary.NAMESPACE)) {
            shared.merge(node, weight, Integer::sum);
        }
    }
}
