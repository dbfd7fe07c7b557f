package org.attest.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.text.TextSpan;

/** A large store of invented narratives, laid out as {@code docs/graph.md} says, for measuring: written straight as RDF, the same for the same numbers. */
final class InventedCorpus {

    private static final long SEED = 20261122;
    private static final int PEOPLE = 4_000;
    private static final int PLACES = 300;
    private static final int PER_SENTENCE_WORDS = 20;
    /** One in so many events is told by somebody else as well, and of another day. */
    private static final int TOLD_TWICE = 20;
    private static final String[] GIVEN = {"Ana", "Boris", "Carmen", "Dragan", "Elif", "Farid", "Goran", "Hana", "Ibrahim", "Jasna", "Karim", "Leyla", "Milad", "Nadia", "Omar", "Petra",
        "Qasim", "Rosa", "Samir", "Tarek", "Ursula", "Vesna", "Walid", "Yusuf", "Zara"};
    private static final String[] ENDS = {"ic", "ov", "man", "ez", "ani", "son", "ero", "ula", "anda", "eff"};
    private static final String[] SYLLABLES = {"ba", "ko", "mi", "ra", "ste", "vo", "lu", "na", "der", "sha", "pe", "tor", "gal", "zu", "hi", "fen"};
    private static final String[][] TYPES = {{"Killing", "killed", "killing"}, {"Arrest", "arrested", "arrest"}, {"Meeting", "met", "meeting"}, {"Transfer", "moved", "transfer"},
        {"Payment", "paid", "payment"}, {"Release", "released", "release"}, {"Interrogation", "questioned", "interrogation"}, {"Statement", "told", "statement"}};
    private static final String[] FACTUALITY = {"Factual", "Factual", "Factual", "Factual", "Factual", "Factual", "Probable", "Possible", "Intended", "Counterfactual", "Hypothetical"};
    private static final Node RUN = NodeFactory.createURI("https://attest.example/activity/events-0.1.0-0a1b2c3d");

    private final Iris iris = new Iris();
    private final Random random = new Random(SEED);
    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final StreamRDF out;
    private int quads;

    private InventedCorpus(StreamRDF out) {
        this.out = out;
        for (int i = 0; i < PEOPLE; i++) {
            people.add(GIVEN[random.nextInt(GIVEN.length)] + " " + name(2 + random.nextInt(2)) + ENDS[random.nextInt(ENDS.length)]);
        }
        for (int i = 0; i < PLACES; i++) {
            places.add(name(2 + random.nextInt(2)));
        }
    }

    /**
     * Makes a store.
     *
     * @param longest how many events one of the documents has; the others share the rest
     * @return how many quads it has
     */
    static int write(Path folder, int documents, int events, int longest) {
        GraphStore.create(folder, Optional.empty()).close();
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
        try {
            DataLoader loader = LoaderFactory.phasedLoader(dataset, LoaderOps.outputToLog());
            loader.startBulk();
            StreamRDF stream = loader.stream();
            stream.start();
            InventedCorpus corpus = new InventedCorpus(stream);
            for (int i = 0; i < documents; i++) {
                corpus.document(i, i == 0 ? longest : (events - longest) / (documents - 1));
            }
            stream.finish();
            loader.finishBulk();
            return corpus.quads;
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    private String name(int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A few are named often, most seldom. */
    private String often(List<String> names) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 4)));
    }

    private record Told(int begin, int end, int trigger, int triggerEnd, String[] type, String agent, String patient, String place, LocalDate day, String factuality, String source) {

        Told by(String other) {
            return new Told(begin, end, trigger, triggerEnd, type, agent, patient, place, day.plusDays(1), factuality, other);
        }
    }

    private void document(int number, int events) {
        StringBuilder text = new StringBuilder("Report %d on what was told in %s\n\n".formatted(number, often(places)));
        String author = people.get(number % PEOPLE);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            told.add(sentence(text, author));
            text.append(i % 6 == 5 ? "\n\n" : " ");
        }
        Node document = iris.document("report-" + number, sha256(text.toString()));
        Node graph = iris.documentGraph(document);
        add(graph, document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT);
        add(graph, document, Vocabulary.Schema.NAME, literal("Report %d".formatted(number)));
        add(graph, document, Vocabulary.Schema.AUTHOR, person(author));
        add(graph, document, Vocabulary.Schema.DATE_PUBLISHED, NodeFactory.createLiteralDT("2019-03-01", XSDDatatype.XSDdate));
        add(graph, document, Vocabulary.Schema.ENCODING_FORMAT, literal("text/plain"));
        add(graph, document, Vocabulary.Property.FILE_NAME, literal("report-%d.txt".formatted(number)));
        add(graph, document, Vocabulary.Nif.IS_STRING, literal(text.toString()));
        thing(graph, person(author), Vocabulary.Type.PERSON, author);
        told.forEach(each -> event(document, graph, each, author, text));
    }

    private Told sentence(StringBuilder text, String author) {
        String[] type = TYPES[random.nextInt(TYPES.length)];
        String agent = often(people);
        String patient = often(people);
        String place = often(places);
        String source = random.nextInt(3) == 0 ? often(people) : author;
        LocalDate day = LocalDate.of(1985, 1, 1).plusDays(random.nextInt(12_000));
        int begin = text.length();
        text.append(agent).append(' ');
        int trigger = text.length();
        text.append(type[1]);
        int triggerEnd = text.length();
        text.append(' ').append(patient).append(" in ").append(place).append(" on ").append(day);
        for (int word = 0; word < PER_SENTENCE_WORDS - 9; word++) {
            text.append(' ').append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        text.append('.');
        return new Told(begin, text.length(), trigger, triggerEnd, type, agent, patient, place, day, FACTUALITY[random.nextInt(FACTUALITY.length)], source);
    }

    private void event(Node document, Node graph, Told told, String author, StringBuilder text) {
        Node event = iris.event(document, new TextSpan(told.trigger, told.triggerEnd));
        Node passage = iris.passage(document, new TextSpan(told.begin, told.end));
        add(graph, passage, Vocabulary.Rdf.TYPE, Vocabulary.Type.PASSAGE);
        add(graph, passage, Vocabulary.Nif.BEGIN_INDEX, position(told.begin));
        add(graph, passage, Vocabulary.Nif.END_INDEX, position(told.end));
        add(graph, passage, Vocabulary.Nif.ANCHOR_OF, literal(text.substring(told.begin, told.end)));
        add(graph, passage, Vocabulary.Nif.REFERENCE_CONTEXT, document);
        add(graph, event, Vocabulary.Rdfs.LABEL, literal(told.type[2] + " of " + told.patient + " in " + told.place));
        thing(graph, person(told.agent), Vocabulary.Type.PERSON, told.agent);
        thing(graph, person(told.patient), Vocabulary.Type.PERSON, told.patient);
        thing(graph, person(told.source), Vocabulary.Type.PERSON, told.source);
        thing(graph, place(told.place), Vocabulary.Type.SETTLEMENT, told.place);
        List<Triple> triples = new ArrayList<>(List.of(Triple.create(event, Vocabulary.Rdf.TYPE, Vocabulary.att(told.type[0])), Triple.create(event, Vocabulary.Property.AGENT, person(told.agent)),
                Triple.create(event, Vocabulary.Property.PATIENT, person(told.patient)), Triple.create(event, Vocabulary.Property.PLACE, place(told.place)),
                Triple.create(event, Vocabulary.Property.EDTF, literal(told.day.toString())), Triple.create(event, Vocabulary.Property.EARLIEST_START, day(told.day)),
                Triple.create(event, Vocabulary.Property.LATEST_END, day(told.day))));
        if (told.trigger % 5 == 0) {
            triples.add(Triple.create(person(told.agent), Vocabulary.Property.KNOWS, person(told.patient)));
        }
        for (Triple triple : triples) {
            attest(graph, triple, passage, told, author);
        }
        if (told.trigger % TOLD_TWICE == 0) {
            Told again = told.by(people.get(told.trigger % PEOPLE));
            thing(graph, person(again.source), Vocabulary.Type.PERSON, again.source);
            List.of(triples.getFirst(), Triple.create(event, Vocabulary.Property.PATIENT, person(again.patient)), Triple.create(event, Vocabulary.Property.EDTF, literal(again.day.toString())))
                    .forEach(triple -> attest(graph, triple, passage, again, author));
        }
        point(iris.background(document), place(told.place));
    }

    private void point(Node graph, Node place) {
        Node point = NodeFactory.createURI(place.getURI() + "#point");
        int hash = place.getURI().hashCode();
        add(graph, place, Vocabulary.Geo.HAS_GEOMETRY, point);
        add(graph, point, Vocabulary.Geo.AS_WKT, literal("POINT(%d %d)".formatted(Math.floorMod(hash, 360) - 180, Math.floorMod(hash / 360, 140) - 70)));
    }

    private static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private void attest(Node graph, Triple triple, Node passage, Told told, String author) {
        Node attestation = iris.attestation(iris.document("x", sha256("x")), List.of(triple.toString(), passage.getURI(), told.source));
        add(graph, attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        add(graph, attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(triple));
        add(graph, attestation, Vocabulary.Property.ABOUT, triple.getSubject());
        if (triple.getObject().isURI()) {
            add(graph, attestation, Vocabulary.Property.ABOUT, triple.getObject());
        }
        add(graph, attestation, Vocabulary.Property.EVIDENCE, passage);
        add(graph, attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, person(told.source));
        if (!told.source.equals(author)) {
            add(graph, attestation, Vocabulary.Property.RELAYED_BY, person(author));
        }
        add(graph, attestation, Vocabulary.Property.FACTUALITY, Vocabulary.att(told.factuality));
        add(graph, attestation, Vocabulary.Property.CONFIDENCE, NodeFactory.createLiteralDT("0.8", XSDDatatype.XSDdecimal));
        add(graph, attestation, Vocabulary.Prov.WAS_GENERATED_BY, RUN);
        if (told.factuality.equals("Factual")) {
            add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        }
    }

    private void thing(Node graph, Node thing, Node type, String name) {
        add(graph, thing, Vocabulary.Rdf.TYPE, type);
        add(graph, thing, Vocabulary.Rdfs.LABEL, literal(name));
    }

    private Node person(String name) {
        return iris.globalThing("person", key(name));
    }

    private Node place(String name) {
        return iris.globalThing("place", key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node position(int position) {
        return NodeFactory.createLiteralDT(Integer.toString(position), XSDDatatype.XSDnonNegativeInteger);
    }

    private void add(Node graph, Node subject, Node predicate, Node object) {
        out.quad(Quad.create(graph, subject, predicate, object));
        quads++;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
