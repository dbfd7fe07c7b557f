package org.attest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
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
import org.attest.fact.ThingFamily;
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
import org.junit.jupiter.api.Test;

/** What the mapper writes is what shapes and checks ask for, for a document with every kind of fact. */
class MappedFactsTest {

    private static final String TEXT = """
            Milad 🙂 fled Aleppo in 2018. "The guards will kill my brother Samir," he said.
            Samir, 34, was a cook with the Northern Brigade from 2014 to 2015.
            """;
    private static final Referent.Thing AUTHOR = new Referent.Thing(ThingFamily.ACTOR, "author");
    private static final Referent.Thing MILAD = new Referent.Thing(ThingFamily.PERSON, "Milad");
    private static final Referent.Thing SAMIR = new Referent.Thing(ThingFamily.PERSON, "Samir");
    private static final Referent.Thing GUARDS = new Referent.Thing(ThingFamily.GROUP, "guards");
    private static final Referent.Thing BRIGADE = new Referent.Thing(ThingFamily.ORGANIZATION, "Northern Brigade");
    private static final Referent.Thing ALEPPO = new Referent.Thing(ThingFamily.PLACE, "Aleppo");
    private static final Place SYRIA = new Place("syria", "Syria", Place.Kind.COUNTRY, "SY", 35, 38.5, 0, List.of(), Optional.of(163843));
    private static final Place CITY = new Place("aleppo-sy", "Aleppo", Place.Kind.SETTLEMENT, "SY", 36.2, 37.16, 1_600_000, List.of("syria"), Optional.of(170063));

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void conform() {
        var mapper = new FactMapper(new Iris(), Ontology.load(),
                key -> List.of(SYRIA, CITY).stream().filter(place -> place.key().equals(key)).findFirst(), "0.1.0", "1a2b3c4d");

        ValidationReport report = Validator.standard().validate(dataset(mapper.map(letter())));

        assertThat(report.violations()).isEmpty();
    }

    private DocumentFacts letter() {
        Attestation first = attestation("Milad 🙂 fled Aleppo in 2018.", AUTHOR, Factuality.FACTUAL);
        Attestation second = attestation("\"The guards will kill my brother Samir,\" he said.", AUTHOR, Factuality.FACTUAL);
        Attestation quoted = attestation("The guards will kill my brother Samir", MILAD, Factuality.PROBABLE);
        Attestation third = attestation("Samir, 34, was a cook with the Northern Brigade from 2014 to 2015.", AUTHOR, Factuality.FACTUAL);
        var author = named(new Entity(AUTHOR, ThingType.ACTOR, "author of Letter", List.of(), false, Optional.empty()), first);
        var milad = named(new Entity(MILAD, ThingType.PERSON, "Milad", List.of(), true, Optional.empty()), first);
        var aleppo = named(new Entity(ALEPPO, ThingType.SETTLEMENT, "Aleppo", List.of(), true, Optional.of("aleppo-sy")), first);
        var guards = named(new Entity(GUARDS, ThingType.GROUP, "guards", List.of(), false, Optional.empty()), second);
        var samir = named(new Entity(SAMIR, ThingType.PERSON, "Samir", List.of(), true, Optional.empty()), third);
        var brigade = named(new Entity(BRIGADE, ThingType.ARMED_GROUP, "Northern Brigade", List.of(), true, Optional.empty()), third);

        Referent.Event flight = event("fled", EventType.ESCAPE, "Milad fled Aleppo", first);
        facts.add(new Fact.HasRole(flight, Role.AGENT, MILAD, first));
        facts.add(new Fact.HasRole(flight, Role.ORIGIN, ALEPPO, first));
        facts.add(new Fact.Happens(flight, year(2018, 2018), first));
        Referent.Event killing = event("kill", EventType.KILLING, "guards will kill my brother Samir", quoted);
        facts.add(new Fact.HasRole(killing, Role.AGENT, GUARDS, quoted));
        facts.add(new Fact.HasRole(killing, Role.PATIENT, SAMIR, quoted));
        Referent.Event saying = event("said", EventType.STATEMENT, "he said", second);
        facts.add(new Fact.HasRole(saying, Role.AGENT, MILAD, second));
        facts.add(new Fact.HasRole(saying, Role.TOPIC, killing, second));
        facts.add(new Fact.Relates(saying, Relation.CONTENT, new Referent.Words(span("The guards will kill my brother Samir")), second));
        facts.add(new Fact.Ordered(flight, AllenRelation.BEFORE, saying, second));
        facts.add(new Fact.Ordered(saying, AllenRelation.BEFORE, killing, second));
        facts.add(new Fact.Relates(SAMIR, Relation.SIBLING_OF, MILAD, quoted));
        facts.add(new Fact.Relates(SAMIR, Relation.EMPLOYED_BY, BRIGADE, third.at(year(2014, 2015))));
        facts.add(new Fact.HasAttribute(SAMIR, Attribute.AGE, "34", third));
        facts.add(new Fact.HasAttribute(SAMIR, Attribute.OCCUPATION, "cook", third));
        facts.add(new Fact.Named(SAMIR, "my brother Samir", false, quoted));
        return new DocumentFacts(document(), AUTHOR, List.of(author, milad, aleppo, guards, samir, brigade), facts, List.of());
    }

    private Entity named(Entity entity, Attestation attestation) {
        describe(entity.id(), entity.type(), entity.label(), attestation);
        return entity;
    }

    private Referent.Event event(String trigger, EventType type, String label, Attestation attestation) {
        var event = new Referent.Event(span(trigger));
        describe(event, type, label, attestation);
        return event;
    }

    private void describe(Referent subject, TypeTerm type, String label, Attestation attestation) {
        facts.add(new Fact.IsA(subject, type, attestation));
        facts.add(new Fact.Named(subject, label, true, attestation));
    }

    private static Attestation attestation(String words, Referent.Thing source, Factuality factuality) {
        List<Referent.Thing> relays = source.equals(AUTHOR) ? List.of() : List.of(AUTHOR);
        return new Attestation(span(words), source, relays, factuality, 0.9, "events", Optional.empty());
    }

    private static TextSpan span(String words) {
        int begin = TEXT.indexOf(words);
        return new TextSpan(begin, begin + words.length());
    }

    private static When year(int from, int to) {
        var bounds = TimeBounds.fromTo(TimeBounds.within(LocalDate.of(from, 1, 1), LocalDate.of(from, 12, 31)),
                TimeBounds.within(LocalDate.of(to, 1, 1), LocalDate.of(to, 12, 31)));
        return new When(Optional.of(from == to ? "" + from : from + "/" + to), bounds, Optional.empty());
    }

    private static Document document() {
        var metadata = new DocumentMetadata("Letter", List.of(), Optional.of(LocalDate.of(2018, 7, 1)), "text/plain", "letter.txt");
        return new Document("letter", sha256(TEXT), TEXT, metadata, List.of());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static DatasetGraph dataset(DocumentGraph graph) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        graph.quads().forEach(dataset::add);
        Ontology.load().graph().find().forEach(triple -> dataset.add(Quad.create(new Iris().ontologyGraph(), triple)));
        return dataset;
    }
}
