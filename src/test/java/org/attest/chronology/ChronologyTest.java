package org.attest.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.validation.Validator;
import org.junit.jupiter.api.Test;

class ChronologyTest {

    private static final Chronology CHRONOLOGY = new Chronology(Told.IRIS, "0.1.0", "1a2b3c4d");
    private static final Node RAN = NodeFactory.createURI("https://attest.example/document/accounts-c0d2c34bbcc4#event-166,169");

    private static DatasetGraph accounts() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, "src/test/resources/templates/accounts.trig");
        return dataset;
    }

    private static DatasetGraph solved(DatasetGraph dataset) {
        CHRONOLOGY.update(dataset);
        return dataset;
    }

    private static Graph timeline(DatasetGraph dataset) {
        return dataset.getGraph(Told.IRIS.timelineGraph());
    }

    private static Set<String> lines(DatasetGraph dataset) {
        return timeline(dataset).stream().map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Node> contradictions(DatasetGraph dataset) {
        return timeline(dataset).find(Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.CONTRADICTION).mapWith(Triple::getSubject).toList();
    }

    /** Four documents: two tell of one person, one of an event that is only ordered, one of something else. */
    private static List<Consumer<DatasetGraph>> documents() {
        return List.of(dataset -> {
            Told letter = new Told(dataset, "letter");
            letter.says("mara", Told.person("ana"), Vocabulary.Rdf.TYPE, Vocabulary.Type.PERSON);
            Node death = letter.event(10, "Death");
            letter.happened(death, "1999-09-01", "1999-09-30").says("mara", death, Vocabulary.Property.PATIENT, Told.person("ana"));
        }, dataset -> {
            Told report = new Told(dataset, "report");
            Node meeting = report.event(10, "Meeting");
            report.happened(meeting, "2003-05-01", "2003-05-01").says("lea", meeting, Vocabulary.Property.AGENT, Told.person("ana"), Vocabulary.Value.FACTUAL, "0.7");
        }, dataset -> {
            Told story = new Told(dataset, "story");
            Node trip = story.event(10, "Travel");
            Node camp = story.event(40, "Training");
            story.happened(trip, "2014-01-01", "2014-12-31").says("author", trip, Vocabulary.Property.BEFORE, camp);
        }, dataset -> {
            Told note = new Told(dataset, "note");
            note.happened(note.event(10, "Travel"), "2001-01-01", "2001-12-31");
        });
    }

    private static DatasetGraph all(List<Consumer<DatasetGraph>> documents) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        documents.forEach(document -> document.accept(dataset));
        return dataset;
    }

    @Test
    void infersABoundFromTheStatementsThatItFollowsFrom() {
        Graph timeline = timeline(solved(accounts()));

        Triple bound = Triple.create(RAN, Vocabulary.Property.EARLIEST_START, Told.day("2014-05-03"));
        assertThat(timeline.contains(bound)).isTrue();
        Node attestation = timeline.find(Node.ANY, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(bound)).next().getSubject();
        assertThat(timeline.find(attestation, Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY).toList()).hasSize(4);
        assertThat(timeline.contains(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, Node.ANY)).isFalse();
    }

    @Test
    void infersAnOrderThatNobodyTells() {
        Graph timeline = timeline(solved(accounts()));

        List<Triple> orders = timeline.find(Node.ANY, Vocabulary.Property.BEFORE, RAN).toList();
        assertThat(orders).extracting(order -> order.getSubject().getURI()).containsExactly("https://attest.example/document/accounts-c0d2c34bbcc4#event-107,111");
    }

    @Test
    void conformsToTheShapes() {
        DatasetGraph dataset = accounts();
        RDFDataMgr.read(dataset, "src/test/resources/templates/world.trig");
        Ontology.load().graph().find().forEach(triple -> dataset.add(Quad.create(Told.IRIS.ontologyGraph(), triple)));

        assertThat(Validator.standard().validate(solved(dataset)).violations()).isEmpty();
    }

    @Test
    void changesNoOtherGraph() {
        DatasetGraph before = accounts();
        DatasetGraph after = solved(accounts());
        after.removeGraph(Told.IRIS.timelineGraph());

        assertThat(after.stream().collect(Collectors.toSet())).isEqualTo(before.stream().collect(Collectors.toSet()));
    }

    @Test
    void reportsWhoActsAfterTheirDeathAcrossDocuments() {
        DatasetGraph dataset = solved(all(documents()));

        List<Node> contradictions = contradictions(dataset);
        assertThat(contradictions).hasSize(1);
        Set<String> documents = timeline(dataset).find(contradictions.get(0), Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY)
                .mapWith(triple -> triple.getObject().getURI().replaceAll("#.*", "")).toSet();
        assertThat(documents).containsExactlyInAnyOrder(Told.document("letter").getURI(), Told.document("report").getURI());
        Node aside = timeline(dataset).find(contradictions.get(0), Vocabulary.Property.SET_ASIDE, Node.ANY).next().getObject();
        assertThat(aside.getURI()).startsWith(Told.document("report").getURI());
    }

    @Test
    void whatIsNotAFactConstrainsNothing() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Told plan = new Told(dataset, "plan");
        Node trip = plan.event(10, "Travel");
        Node return_ = plan.event(40, "Travel");
        plan.happened(trip, "2014-01-01", "2014-12-31");
        plan.says("author", return_, Vocabulary.Property.AFTER, trip, Vocabulary.Value.INTENDED, "0.9");

        assertThat(lines(solved(dataset))).isEmpty();
    }

    @Test
    void anAgeOnADayBoundsABirth() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Told interview = new Told(dataset, "interview");
        interview.says("author", Told.person("ana"), Vocabulary.Rdf.TYPE, Vocabulary.Type.PERSON);
        Node birth = interview.event(10, "Birth");
        interview.says("author", birth, Vocabulary.Property.PATIENT, Told.person("ana"));
        Node age = interview.says("author", Told.person("ana"), Vocabulary.Property.AGE, NodeFactory.createLiteralString("41"));
        interview.add(age, Vocabulary.Property.EARLIEST_START, Told.day("2003-11-18"));
        interview.add(age, Vocabulary.Property.LATEST_END, Told.day("2003-11-18"));

        Graph timeline = timeline(solved(dataset));

        assertThat(timeline.contains(birth, Vocabulary.Property.LATEST_START, Told.day("1962-11-18"))).isTrue();
        assertThat(timeline.contains(birth, Vocabulary.Property.EARLIEST_END, Told.day("1961-11-19"))).isTrue();
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        Set<String> expected = lines(solved(all(documents())));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            List<Consumer<DatasetGraph>> shuffled = new ArrayList<>(documents());
            Collections.shuffle(shuffled, random);
            DatasetGraph dataset = DatasetGraphFactory.create();
            for (Consumer<DatasetGraph> document : shuffled) {
                document.accept(dataset);
                if (random.nextBoolean()) {
                    CHRONOLOGY.update(dataset);
                }
            }

            assertThat(lines(solved(dataset))).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void aDocumentThatGoesTakesItsConsequencesWithIt() {
        List<Consumer<DatasetGraph>> documents = documents();
        DatasetGraph dataset = solved(all(documents));
        Node letter = Told.document("letter");
        dataset.removeGraph(Told.IRIS.documentGraph(letter));
        dataset.removeGraph(Told.IRIS.background(letter));
        Chronology.forget(dataset, Told.IRIS, letter);

        assertThat(lines(dataset)).noneMatch(line -> line.contains(letter.getURI()));
        assertThat(lines(solved(dataset))).isEqualTo(lines(solved(all(documents.subList(1, documents.size())))));
    }

    @Test
    void solvesOnlyWhatHasChanged() {
        List<Consumer<DatasetGraph>> documents = documents();
        DatasetGraph dataset = all(documents.subList(0, 3));

        assertThat(CHRONOLOGY.update(dataset)).isEqualTo(new Chronology.Update(2, 2, 1));
        assertThat(CHRONOLOGY.update(dataset)).isEqualTo(new Chronology.Update(2, 0, 1));
        documents.get(3).accept(dataset);
        Told sequel = new Told(dataset, "sequel");
        Node late = sequel.event(10, "Travel");
        sequel.happened(late, "2005-01-01", "2005-12-31").says("author", late, Vocabulary.Property.AGENT, Told.person("ana"));

        assertThat(CHRONOLOGY.update(dataset)).isEqualTo(new Chronology.Update(2, 1, 2));
    }

    @Test
    void reportsOnePersonInTwoPlacesAtOnce() {
        DatasetGraph dataset = solved(accounts());

        assertThat(contradictions(dataset).stream().filter(node -> timeline(dataset).contains(node, Vocabulary.Property.REASON,
                NodeFactory.createLiteralString("one person in two places at once")))).hasSize(1);
    }
}
