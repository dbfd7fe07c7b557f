package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.fact.Attestation;
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
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;

class FactMapperTest {

    private static final String TEXT = "🙂 Milad did not flee, Mara Levin said. The guards beat Milad.";
    private static final String DOCUMENT = "https://attest.example/document/letter-0a1b2c3d0a1b";
    private static final Referent.Thing AUTHOR = new Referent.Thing(ThingFamily.ACTOR, "author");
    private static final Referent.Thing MILAD = new Referent.Thing(ThingFamily.PERSON, "Milad");
    private static final Referent.Thing MARA = new Referent.Thing(ThingFamily.PERSON, "Mara Levin");
    private static final Referent.Event FLIGHT = new Referent.Event(span("flee"));
    private static final Referent.Event BEATING = new Referent.Event(span("beat"), "1");
    private static final List<Entity> ENTITIES = List.of(new Entity(AUTHOR, ThingType.ACTOR, "author of Letter", List.of(), false, Optional.empty()),
            new Entity(MILAD, ThingType.PERSON, "Milad", List.of(), true, Optional.empty()), new Entity(MARA, ThingType.PERSON, "Mara Levin", List.of(), true, Optional.empty()));

    private static TextSpan span(String words) {
        return new TextSpan(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static Attestation attestation(Referent.Thing source, Factuality factuality, double confidence) {
        return new Attestation(span("Milad did not flee"), source, source.equals(AUTHOR) ? List.of() : List.of(AUTHOR), factuality, confidence, "events", Optional.empty());
    }

    private static DocumentGraph map(List<Fact> facts) {
        var document = new Document("letter", "0a1b2c3d".repeat(8), TEXT, new DocumentMetadata("Letter", List.of(), Optional.empty(), "text/plain", "letter.txt"), List.of());
        return new FactMapper(new Iris(), Ontology.load(), key -> Optional.empty(), "0.1.0", "1a2b3c4d").map(new DocumentFacts(document, AUTHOR, ENTITIES, facts, List.of()));
    }

    private static DatasetGraph dataset(Fact... facts) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        map(List.of(facts)).quads().forEach(dataset::add);
        return dataset;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static boolean asserted(DatasetGraph dataset, Triple triple) {
        return dataset.contains(node(DOCUMENT + "#graph"), triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static Set<Node> attestations(DatasetGraph dataset, Triple triple) {
        return dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(triple)).map(Quad::getSubject).collect(Collectors.toSet());
    }

    private static final Node FLIGHT_NODE = NodeFactory.createURI(DOCUMENT + "#event-16,20");
    private static final Node MILAD_NODE = NodeFactory.createURI(DOCUMENT + "#person-milad");
    private static final Triple FLED = Triple.create(FLIGHT_NODE, Vocabulary.att("agent"), MILAD_NODE);

    @Test
    void assertsWhatIsFactualWithWhatTheOntologyMakesOfIt() {
        DatasetGraph dataset = dataset(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.9)));

        assertThat(asserted(dataset, FLED)).isTrue();
        assertThat(dataset.contains(node(DOCUMENT + "#background"), FLIGHT_NODE, Vocabulary.att("participant"), MILAD_NODE)).isTrue();
    }

    @Test
    void attestsWithoutAssertingWhatIsDenied() {
        DatasetGraph dataset = dataset(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(MARA, Factuality.COUNTERFACTUAL, 0.9)));

        assertThat(asserted(dataset, FLED)).isFalse();
        assertThat(dataset.contains(Node.ANY, FLIGHT_NODE, Vocabulary.att("participant"), Node.ANY)).isFalse();
        assertThat(attestations(dataset, FLED)).singleElement().satisfies(attestation -> {
            assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, node("https://attest.example/person/mara-levin"))).isTrue();
            assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Property.RELAYED_BY, node(DOCUMENT + "#actor-author"))).isTrue();
            assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Property.FACTUALITY, Vocabulary.att("Counterfactual"))).isTrue();
        });
    }

    @Test
    void assertsWhatOneSourceSaysAndAnotherDenies() {
        DatasetGraph dataset = dataset(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(MARA, Factuality.COUNTERFACTUAL, 0.9)),
                new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.9)));

        assertThat(asserted(dataset, FLED)).isTrue();
        assertThat(attestations(dataset, FLED)).hasSize(2);
    }

    @Test
    void keepsTheSurerOfTwoReadingsOfTheSameWords() {
        DatasetGraph dataset = dataset(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.5)),
                new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.8)));

        assertThat(attestations(dataset, FLED)).hasSize(1);
        assertThat(dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.CONFIDENCE, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm())).singleElement()
                .satisfies(confidence -> assertThat(new java.math.BigDecimal(confidence)).isEqualByComparingTo("0.8"));
    }

    @Test
    void showsAnEventThatDidNotHappenByItsLabelAlone() {
        DatasetGraph dataset = dataset(new Fact.IsA(FLIGHT, EventType.ESCAPE, attestation(MARA, Factuality.COUNTERFACTUAL, 0.9)),
                new Fact.Named(FLIGHT, "Milad did not flee", true, attestation(MARA, Factuality.COUNTERFACTUAL, 0.9)),
                new Fact.Named(FLIGHT, "flight", false, attestation(MARA, Factuality.COUNTERFACTUAL, 0.9)));

        assertThat(dataset.stream(node(DOCUMENT + "#graph"), FLIGHT_NODE, Node.ANY, Node.ANY).map(Quad::getPredicate)).containsExactly(Vocabulary.Rdfs.LABEL);
    }

    @Test
    void countsCodePoints() {
        DatasetGraph dataset = dataset(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.9)));

        assertThat(dataset.contains(Node.ANY, node(DOCUMENT + "#char=2,20"), Vocabulary.Nif.ANCHOR_OF, NodeFactory.createLiteralString("Milad did not flee"))).isTrue();
    }

    @Test
    void tellsEventsOfOneTriggerApart() {
        DatasetGraph dataset = dataset(new Fact.IsA(BEATING, EventType.BEATING, attestation(AUTHOR, Factuality.FACTUAL, 0.9)));

        assertThat(dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.att("Beating")).map(quad -> quad.getSubject().getURI())).singleElement()
                .satisfies(iri -> assertThat(iri).endsWith("-1"));
    }

    @Test
    void keepsWhichThingBecameWhichOneOfItsOwn() {
        DatasetGraph dataset = dataset();

        Node identity = dataset.find(new Iris().identityGraph(), Node.ANY, Vocabulary.Property.CANONICAL_THING, node("https://attest.example/person/mara-levin")).next().getSubject();
        assertThat(dataset.contains(new Iris().identityGraph(), identity, Vocabulary.Property.LOCAL_THING, node(DOCUMENT + "#person-mara-levin"))).isTrue();
        assertThat(dataset.contains(new Iris().identityGraph(), Node.ANY, Vocabulary.Property.LOCAL_THING, MILAD_NODE)).isFalse();
    }

    @Test
    void theOrderOfFactsLeavesNoTrace() {
        List<Fact> facts = new ArrayList<>(List.of(new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(AUTHOR, Factuality.FACTUAL, 0.5)),
                new Fact.HasRole(FLIGHT, Role.AGENT, MILAD, attestation(MARA, Factuality.COUNTERFACTUAL, 0.8)), new Fact.IsA(FLIGHT, EventType.ESCAPE, attestation(AUTHOR, Factuality.FACTUAL, 0.9)),
                new Fact.IsA(BEATING, EventType.BEATING, attestation(AUTHOR, Factuality.FACTUAL, 0.9)), new Fact.Relates(MILAD, Relation.KNOWS, MARA, attestation(AUTHOR, Factuality.PROBABLE, 0.4))));
        DocumentGraph graph = map(facts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(facts, new Random(seed));

            assertThat(map(facts).quads()).as("seed %d", seed).isEqualTo(graph.quads());
        }
    }

    @Test
    void refusesFactsAboutThingsThatTheDocumentDoesNotHave() {
        var stranger = new Referent.Thing(ThingFamily.PERSON, "Stranger");

        assertThatIllegalArgumentException().isThrownBy(() -> dataset(new Fact.HasRole(FLIGHT, Role.AGENT, stranger, attestation(AUTHOR, Factuality.FACTUAL, 0.9))))
                .withMessageContaining("no entity of the document");
    }
}
