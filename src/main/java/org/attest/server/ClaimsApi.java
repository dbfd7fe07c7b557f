package org.attest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.TimeTerms;
import org.attest.rdf.Vocabulary;
import org.attest.search.Hits;
import org.attest.server.ClaimsView.Account;
import org.attest.server.StatementReader.Attested;
import org.attest.store.GraphStore;

/** Accounts over HTTP: which events several tell of, and one event as each of them tells it. */
final class ClaimsApi {

    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int FARTHEST = 10_000;
    private static final int STATEMENTS = 500;
    private static final Set<Node> NAMING = Set.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);

    private final GraphStore store;
    private final Readings readings;
    private final Catalogue catalogue;

    ClaimsApi(GraphStore store, Readings readings, Catalogue catalogue) {
        this.store = store;
        this.readings = readings;
        this.catalogue = catalogue;
    }

    /** @param indexed false while the first index is being made, which knows of these events */
    record Told(int offset, int limit, boolean indexed, int total, List<SearchApi.Result> events) {}

    /** @param total how many there are */
    record Contradictions(int offset, int limit, int total, List<Conflicts.Conflict> contradictions) {}

    /** Events that several tell of. */
    Told told(Parameters given) {
        int offset = given.number("offset", FARTHEST, 0);
        int limit = given.number("limit", MOST, PAGE);
        boolean indexed = catalogue.isReady();
        Hits hits = catalogue.told(offset, limit);
        return new Told(offset, limit, indexed, hits.counts().getOrDefault("event", 0), hits.results().stream().map(SearchApi::result).toList());
    }

    /** Statements that cannot all hold: all, or those that concern a thing or an event in which it has a part. */
    Contradictions contradictions(Parameters given) {
        int offset = given.number("offset", FARTHEST, 0);
        int limit = given.number("limit", MOST, PAGE);
        List<Conflicts.Conflict> found = store.read(dataset -> {
            Conflicts conflicts = new Conflicts(readings.in(dataset), store.iris().timelineGraph());
            return given.values().containsKey("about") ? conflicts.around(ThingApi.node(given, "about")) : conflicts.all();
        });
        return new Contradictions(offset, limit, found.size(), found.stream().skip(offset).limit(limit).toList());
    }

    /** @throws ProblemException where there is no such event */
    ClaimsView of(Parameters given) {
        Node event = ThingApi.node(given, "event");
        return store.read(dataset -> view(readings.in(dataset), event));
    }

    private ClaimsView view(StatementReader reader, Node event) {
        if (!reader.kind(event).equals(Optional.of(Kind.EVENT))) {
            throw new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such event", "No event in the store has this address.");
        }
        List<Account> accounts = accounts(reader, event);
        Map<String, List<String>> wider = new Wider(reader, readings.ontology()).among(accounts.stream().flatMap(account -> account.statements().stream()).map(Said::object).toList());
        return new ClaimsView(reader.ref(event), reader.typeName(event), accounts, wider, new Conflicts(reader, store.iris().timelineGraph()).about(List.of(event)));
    }

    private static List<Account> accounts(StatementReader reader, Node event) {
        Map<List<Object>, List<Said>> voices = new LinkedHashMap<>();
        List<Said> told = reader.about(event, STATEMENTS).stream().filter(attested -> tells(attested, event))
                // What was inferred from what several say is nobody's account.
                .map(reader::said).filter(said -> !said.document().id().isEmpty()).sorted(StatementReader.ORDER).toList();
        told.forEach(said -> voices.computeIfAbsent(voice(said), key -> new ArrayList<>()).add(said));
        numbers(reader, told).forEach(said -> Optional.ofNullable(voices.get(voice(said))).ifPresent(own -> own.add(said)));
        return voices.values().stream().map(said -> new Account(reader.ref(event), reader.typeName(event), said.getFirst().document(), said.getFirst().source(), said.getFirst().relays(),
                factuality(said), said)).toList();
    }

    /** Whether this tells of an event: a name does not, nor does that it stands before or after another. */
    static boolean tells(Attested attested, Node event) {
        Node property = attested.triple().getPredicate();
        return attested.triple().getSubject().equals(event) && !NAMING.contains(property) && !TimeTerms.ORDERS.contains(property);
    }

    /** What one says through one chain of others is one account: what came by another chain is no less apart than what another says. */
    private static List<Object> voice(Said said) {
        return List.of(said.document(), said.source(), said.relays());
    }

    /** How many the groups are that have a part in an event. */
    private static List<Said> numbers(StatementReader reader, List<Said> told) {
        return told.stream().map(Said::object).filter(thing -> thing.kind().equals(Kind.GROUP.word())).map(Said.Thing::iri).distinct().map(NodeFactory::createURI)
                .flatMap(group -> reader.about(group, STATEMENTS).stream().filter(attested -> attested.triple().getPredicate().equals(Vocabulary.Property.SIZE) && attested.triple().getSubject().equals(group)))
                .map(reader::said).sorted(StatementReader.ORDER).toList();
    }

    /** Of what is said of its type; else of the first statement. */
    private static String factuality(List<Said> said) {
        return said.stream().filter(each -> each.property().iri().equals(Vocabulary.Rdf.TYPE.getURI())).findFirst().orElse(said.getFirst()).factuality();
    }
}
