package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A graph that says exactly what the reader noted scores full marks: the alignment takes no node for another. */
class PerfectReadingTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Iris IRIS = new Iris();

    /** Writes the reader's own story in the layout of docs/graph.md. */
    private static final class Writer {
        private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        private final Node document;
        private final Story story;
        private int attestations;

        Writer(NarrativesTest.Narrative narrative) {
            document = IRIS.document(narrative.slug(), "0a".repeat(32));
            story = narrative.story();
            add(document, Vocabulary.Nif.IS_STRING, NodeFactory.createLiteralString(narrative.text()));
            story.author().ifPresent(author -> add(document, Vocabulary.Schema.AUTHOR, node(author)));
            story.entities().values().forEach(this::entity);
            story.events().values().forEach(event -> attest(node(event.node()), Vocabulary.Rdf.TYPE, event.types().get(0), event.claims(), event.spans().get(0)));
            story.statements().forEach(this::statement);
            story.timings().stream().filter(timing -> timing.about() instanceof Timing.About.OfEvent).forEach(this::timing);
            story.order().forEach(pair -> dataset.add(IRIS.timelineGraph(), node(pair.first()), Vocabulary.Property.BEFORE, node(pair.second())));
        }

        private Node node(Node gold) {
            if (gold.isLiteral()) {
                return gold;
            }
            String key = gold.getURI().replaceFirst(".*#", "");
            Thing event = story.events().get(gold);
            return event == null ? IRIS.localThing(document, "actor", key) : IRIS.event(document, event.spans().get(0), key);
        }

        private void entity(Thing thing) {
            TextSpan span = thing.spans().get(0);
            attest(node(thing.node()), Vocabulary.Rdf.TYPE, thing.types().get(0), thing.claims(), span);
            attest(node(thing.node()), Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(thing.words()), thing.claims(), span);
            thing.names().forEach(name -> add(node(thing.node()), Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString(name)));
        }

        private void statement(Statement statement) {
            Node attestation = attest(node(statement.subject()), statement.predicate(), node(statement.object()), statement.claims(), new TextSpan(0, 1));
            var about = new Timing.About.OfStatement(statement.subject(), statement.predicate(), statement.object());
            story.timings().stream().filter(timing -> timing.about().equals(about)).forEach(timing -> value(attestation, timing, true));
        }

        private void timing(Timing timing) {
            value(node(((Timing.About.OfEvent) timing.about()).event()), timing, false);
        }

        private void value(Node holder, Timing timing, boolean plain) {
            timing.range().ifPresent(range -> say(holder, Vocabulary.Property.EDTF, range.toString(), plain));
            timing.duration().ifPresent(length -> say(holder, Vocabulary.Property.DURATION, length, plain));
        }

        private void say(Node holder, Node property, String value, boolean plain) {
            Node literal = NodeFactory.createLiteralString(value);
            if (plain) {
                add(holder, property, literal);
            } else {
                attest(holder, property, literal, new Claims(), new TextSpan(0, 1));
            }
        }

        private Node attest(Node subject, Node property, Node object, Claims claims, TextSpan span) {
            Node attestation = NodeFactory.createURI(document + "#attestation-" + attestations++);
            add(attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(subject, property, object)));
            add(attestation, Vocabulary.Property.EVIDENCE, IRIS.passage(document, span));
            claims.sources().forEach(source -> add(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, node(source)));
            claims.factualities().forEach(factuality -> add(attestation, Vocabulary.Property.FACTUALITY, factuality));
            return attestation;
        }

        private void add(Node subject, Node property, Node object) {
            dataset.add(IRIS.documentGraph(document), subject, property, object);
        }
    }

    @ParameterizedTest
    @MethodSource("org.attest.evaluation.NarrativesTest#narratives")
    void scoresFullMarks(NarrativesTest.Narrative narrative) {
        var evaluation = Evaluation.of(new Writer(narrative).dataset, narrative.gold(), ONTOLOGY);
        assertThat(evaluation.findings().stream().map(Finding::line)).isEmpty();
        assertThat(evaluation.score(FactClass.ALL).f1()).isEqualTo(1);
        assertThat(evaluation.score(FactClass.REPORTED).f1()).isEqualTo(1);
        assertThat(evaluation.score(FactClass.NOT_FACTUAL).f1()).isEqualTo(1);
        assertThat(evaluation.score(FactClass.ORDER).f1()).isEqualTo(1);
    }
}
