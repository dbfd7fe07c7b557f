package org.attest.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.TimeTerms;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;

/** Things over HTTP: one with what is said about it, and its statements page by page. */
final class ThingApi {

    /** Of a thing that everything is about, this many statements are looked at. */
    static final int LOOKED = 1_000;
    private static final int PAGE = 50;
    private static final int RELATIONS = 20;
    private static final int MOST_RELATIONS = 200;
    private static final int MOST = 500;
    private static final int FARTHEST = 100_000;
    private static final Set<Node> ASIDE = Set.of(Vocabulary.Rdf.TYPE, Vocabulary.Property.WITHIN, Vocabulary.Property.NEAR);

    private final GraphStore store;
    private final Readings readings;
    private final Stories stories;

    ThingApi(GraphStore store, Readings readings, Stories stories) {
        this.store = store;
        this.readings = readings;
        this.stories = stories;
    }

    /**
     * Some of the statements.
     *
     * @param total how many there are, those that only name left out; of what somebody says also those that nobody says though they were read from somebody's words
     * @param naming how many were left out
     */
    record Statements(String iri, String as, int offset, int limit, int total, int naming, List<Said> statements) {}

    /** @throws ProblemException where there is nothing of this IRI */
    ThingView get(Parameters given) {
        Node thing = node(given, "iri");
        int offset = given.number("offset", FARTHEST, 0);
        int limit = given.number("limit", MOST, PAGE);
        return store.read(dataset -> {
            StatementReader reader = readings.in(dataset);
            return new ThingReading(reader, readings.ontology(), stories.whole(), thing).view(offset, limit, given.number("relations", MOST_RELATIONS, RELATIONS)).orElseThrow(() -> new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such thing",
                    "Nothing in the store has this address. It may have become another when texts were read again or names were merged."));
        });
    }

    /** What is said about a thing ({@code as=about}), what it says ({@code by}) or through it ({@code through}). */
    Statements statements(Parameters given) {
        Node thing = node(given, "iri");
        String as = given.values().getOrDefault("as", "about");
        int offset = given.number("offset", FARTHEST, 0);
        int limit = given.number("limit", MOST, PAGE);
        return store.read(dataset -> {
            StatementReader reader = readings.in(dataset);
            List<StatementReader.Attested> found = switch (as) {
                case "about" -> reader.about(thing, FARTHEST);
                case "by" -> reader.by(thing, FARTHEST);
                case "through" -> reader.through(thing, FARTHEST);
                default -> throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'as' needs to be about, by or through.");
            };
            List<StatementReader.Attested> worth = found.stream().filter(attested -> as.equals("by") ? !isWorkedOut(attested) : !isNaming(attested)).sorted(Comparator.comparing(ThingApi::isAside).thenComparing(ThingReading.BY_PLACE)).toList();
            return new Statements(thing.getURI(), as, offset, limit, worth.size(), found.size() - worth.size(), worth.stream().skip(offset).limit(limit).map(reader::said).toList());
        });
    }

    /** What nobody says, though it was read from somebody's words. That an event happened is somebody's word. */
    private boolean isWorkedOut(StatementReader.Attested attested) {
        Node property = attested.triple().getPredicate();
        return isNaming(attested) || TimeTerms.ORDERS.contains(property) || TimeTerms.BOUNDS.contains(property)
                || property.equals(Vocabulary.Rdf.TYPE) && !Kind.of(attested.triple().getObject(), readings.ontology()).equals(Optional.of(Kind.EVENT));
    }

    /** What something is, where a place lies, order and bounds of times come after what was done and who has to do with whom. */
    private static boolean isAside(StatementReader.Attested attested) {
        return ASIDE.contains(attested.triple().getPredicate()) || TimeTerms.ORDERS.contains(attested.triple().getPredicate()) || TimeTerms.BOUNDS.contains(attested.triple().getPredicate());
    }

    /** Names and classes are shown apart. */
    private static boolean isNaming(StatementReader.Attested attested) {
        Node property = attested.triple().getPredicate();
        return property.equals(Vocabulary.Rdfs.LABEL) || property.equals(Vocabulary.Skos.ALT_LABEL);
    }

    /** @throws ProblemException where the parameter is no IRI */
    static Node node(Parameters given, String name) {
        return Optional.ofNullable(given.values().get(name)).filter(iri -> iri.matches("[a-z]+:[^\\s<>\"{}|\\\\^`]+")).map(NodeFactory::createURI)
                .orElseThrow(() -> new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'" + name + "' needs the IRI of a thing."));
    }
}
