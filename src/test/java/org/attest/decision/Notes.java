package org.attest.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.attest.fact.Attestation;
import org.attest.fact.Attribute;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Entity;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.fact.ThingType;
import org.attest.fact.TypeTerm;
import org.attest.fact.When;
import org.attest.gazetteer.Place;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.TextSpan;
import org.attest.timeline.AllenRelation;
import org.attest.timeline.TimeBounds;

/** Invented notes about a few people, as the mapper lays them out. Some of the people go by the same name in several notes, some by several names. */
public final class Notes {

    /** Where the notes' IRIs begin. */
    public static final Iris IRIS = new Iris();
    /** A person with a full name, in the first two notes. */
    public static final Node NADIA = IRIS.globalThing("person", "nadia-karam");
    /** The same by another name, in the third. */
    public static final Node NADIA_WITH_INITIAL = IRIS.globalThing("person", "nadia-b-karam");
    /** A town of the gazetteer, in all three. */
    public static final Node ALEPPO = IRIS.globalThing("place", "aleppo-sy");
    /** Another, in the third. */
    public static final Node KILIS = IRIS.globalThing("place", "kilis-tr");

    private static final Place SYRIA = new Place("syria", "Syria", Place.Kind.COUNTRY, "SY", 35, 38.5, 0, List.of(), Optional.of(163843));
    private static final Place TURKEY = new Place("turkey", "Turkey", Place.Kind.COUNTRY, "TR", 39, 35, 0, List.of(), Optional.of(298795));
    private static final Map<String, Place> PLACES = Map.of("syria", SYRIA, "turkey", TURKEY,
            "aleppo-sy", new Place("aleppo-sy", "Aleppo", Place.Kind.SETTLEMENT, "SY", 36.2, 37.16, 1_600_000, List.of("syria"), Optional.of(170063)),
            "kilis-tr", new Place("kilis-tr", "Kilis", Place.Kind.SETTLEMENT, "TR", 36.7, 37.1, 90_000, List.of("turkey"), Optional.of(307864)));
    private static final FactMapper MAPPER = new FactMapper(IRIS, Ontology.load(), key -> Optional.ofNullable(PLACES.get(key)), "0.1.0", "1a2b3c4d");

    private final String slug;
    private final String text;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private Notes(String slug, String text) {
        this.slug = slug;
        this.text = text;
        thing("author", ThingType.ACTOR, "author of " + slug, false, Optional.empty(), text);
    }

    /** Who left, and whom somebody met. */
    public static DocumentGraph first() {
        return first("first");
    }

    /** The same in a file of another name. */
    public static DocumentGraph first(String slug) {
        String leaving = "Nadia Karam left Aleppo in 2018.";
        String meeting = "Milad, 34, met the guards.";
        Notes note = new Notes(slug, leaving + " " + meeting);
        note.person("Nadia Karam", leaving).town("Aleppo", "aleppo-sy", leaving).person("Milad", meeting).group("guards", meeting);
        Referent.Event left = note.event("left", EventType.TRAVEL, leaving, Factuality.FACTUAL, "Nadia Karam");
        note.role(left, Role.ORIGIN, "Aleppo", leaving, Factuality.FACTUAL);
        note.year(left, 2018, leaving);
        Referent.Event met = note.event("met", EventType.MEETING, meeting, Factuality.FACTUAL, "Milad");
        note.role(met, Role.PARTICIPANT, "guards", meeting, Factuality.FACTUAL);
        note.facts.add(new Fact.HasAttribute(note.id("Milad"), Attribute.AGE, "34", note.attestation(meeting, Factuality.FACTUAL)));
        note.facts.add(new Fact.Ordered(left, AllenRelation.BEFORE, met, note.attestation(meeting, Factuality.FACTUAL)));
        return note.graph();
    }

    /** A namesake who came, and two who are brothers. */
    public static DocumentGraph second() {
        String coming = "Nadia Karam came to Aleppo in 2019.";
        String beating = "Perhaps guards beat Mimo, the brother of Samir.";
        Notes note = new Notes("second", coming + " " + beating);
        note.person("Nadia Karam", coming).town("Aleppo", "aleppo-sy", coming).group("guards", beating).person("Mimo", beating).person("Samir", beating);
        Referent.Event came = note.event("came", EventType.TRAVEL, coming, Factuality.FACTUAL, "Nadia Karam");
        note.role(came, Role.DESTINATION, "Aleppo", coming, Factuality.FACTUAL);
        note.year(came, 2019, coming);
        Referent.Event beat = note.event("beat", EventType.BEATING, beating, Factuality.POSSIBLE, "guards");
        note.role(beat, Role.PATIENT, "Mimo", beating, Factuality.POSSIBLE);
        note.facts.add(new Fact.Relates(note.id("Mimo"), Relation.SIBLING_OF, note.id("Samir"), note.attestation(beating, Factuality.FACTUAL)));
        note.facts.add(new Fact.Relates(note.id("Mimo"), Relation.LIVES_IN, note.id("Aleppo"), note.attestation(beating, Factuality.FACTUAL)));
        note.facts.add(new Fact.Relates(note.id("Mimo"), Relation.LIVES_IN, note.id("Aleppo"), note.attestation(coming, Factuality.FACTUAL)));
        return note.graph();
    }

    /** A third who has an initial. */
    public static DocumentGraph third() {
        String leading = "Nadia B. Karam went from Kilis to Aleppo in 2019 and knew Mimo.";
        Notes note = new Notes("third", leading);
        note.person("Nadia B. Karam", leading).town("Kilis", "kilis-tr", leading).town("Aleppo", "aleppo-sy", leading).person("Mimo", leading);
        Referent.Event went = note.event("went", EventType.TRAVEL, leading, Factuality.FACTUAL, "Nadia B. Karam");
        note.role(went, Role.ORIGIN, "Kilis", leading, Factuality.FACTUAL);
        note.role(went, Role.DESTINATION, "Aleppo", leading, Factuality.FACTUAL);
        note.year(went, 2019, leading);
        note.facts.add(new Fact.Relates(note.id("Nadia B. Karam"), Relation.KNOWS, note.id("Mimo"), note.attestation(leading, Factuality.FACTUAL)));
        return note.graph();
    }

    /** All of them. */
    public static List<DocumentGraph> all() {
        return List.of(first(), second(), third());
    }

    /** A thing that only one note knows. */
    public static Node local(DocumentGraph note, String kind, String key) {
        return IRIS.localThing(note.document(), kind, key);
    }

    private Notes person(String name, String words) {
        return thing(name, ThingType.PERSON, name, true, Optional.empty(), words);
    }

    private Notes group(String name, String words) {
        return thing(name, ThingType.GROUP, name, false, Optional.empty(), words);
    }

    private Notes town(String name, String key, String words) {
        return thing(name, ThingType.SETTLEMENT, name, true, Optional.of(key), words);
    }

    private Notes thing(String key, ThingType type, String label, boolean named, Optional<String> place, String words) {
        entities.put(key, new Entity(new Referent.Thing(type.family(), key), type, label, List.of(), named, place));
        describe(id(key), type, label, words, Factuality.FACTUAL);
        return this;
    }

    private void describe(Referent subject, TypeTerm type, String label, String words, Factuality factuality) {
        facts.add(new Fact.IsA(subject, type, attestation(words, factuality)));
        facts.add(new Fact.Named(subject, label, true, attestation(words, factuality)));
    }

    private Referent.Thing id(String key) {
        return entities.get(key).id();
    }

    private Referent.Event event(String trigger, EventType type, String words, Factuality factuality, String agent) {
        int begin = text.indexOf(trigger);
        var event = new Referent.Event(new TextSpan(begin, begin + trigger.length()));
        describe(event, type, agent + " " + trigger, words, factuality);
        role(event, Role.AGENT, agent, words, factuality);
        return event;
    }

    private void role(Referent.Event event, Role role, String filler, String words, Factuality factuality) {
        facts.add(new Fact.HasRole(event, role, id(filler), attestation(words, factuality)));
    }

    private void year(Referent.Event event, int year, String words) {
        var bounds = TimeBounds.within(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        facts.add(new Fact.Happens(event, new When(Optional.of("" + year), bounds, Optional.empty()), attestation(words, Factuality.FACTUAL)));
    }

    private Attestation attestation(String words, Factuality factuality) {
        int begin = text.indexOf(words);
        return new Attestation(new TextSpan(begin, begin + words.length()), id("author"), List.of(), factuality, 0.9, "events", Optional.empty());
    }

    private DocumentGraph graph() {
        var metadata = new DocumentMetadata(slug, List.of(), Optional.of(LocalDate.of(2020, 7, 1)), "text/plain", slug + ".txt");
        return MAPPER.map(new DocumentFacts(new Document(slug, sha256(text), text, metadata, List.of()), id("author"), List.copyOf(entities.values()), facts, List.of()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
