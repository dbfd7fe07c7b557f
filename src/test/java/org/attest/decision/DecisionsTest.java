package org.attest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.validation.Validator;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Node MIMO_OF_SECOND = Notes.local(Notes.second(), "person", "mimo");
    private static final Node MIMO_OF_THIRD = Notes.local(Notes.third(), "person", "mimo");
    private static final Node MILAD = Notes.local(Notes.first(), "person", "milad");

    private static Decision at(int second, Matter matter) {
        return Decision.of(Notes.IRIS, matter, "mara", Instant.ofEpochSecond(1_800_000_000L + second), "");
    }

    private static DatasetGraph graph(List<DocumentGraph> documents, Decision... decisions) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Decisions all = new Decisions(List.of(decisions));
        documents.forEach(document -> all.apply(document, Notes.IRIS, () -> ONTOLOGY).quads().forEach(dataset::add));
        var corrections = new CorrectionsGraph(dataset, Notes.IRIS);
        List.of(decisions).forEach(corrections::add);
        assertThat(corrections.read().all()).containsExactlyInAnyOrder(decisions);
        ONTOLOGY.graph().find().forEach(triple -> dataset.add(Quad.create(Notes.IRIS.ontologyGraph(), triple)));
        assertThat(Validator.standard().validate(dataset).violations()).isEmpty();
        return dataset;
    }

    private static boolean isSpokenOf(DatasetGraph dataset, Node thing) {
        return dataset.stream().filter(quad -> !quad.getGraph().equals(Notes.IRIS.correctionsGraph()) && !quad.getPredicate().equals(Vocabulary.Property.LOCAL_THING)).anyMatch(quad ->
                quad.getSubject().equals(thing) || quad.getObject().equals(thing)
                        || quad.getObject().isTripleTerm() && (quad.getObject().getTriple().getSubject().equals(thing) || quad.getObject().getTriple().getObject().equals(thing)));
    }

    private static Set<String> names(DatasetGraph dataset, Node thing, Node property) {
        return dataset.stream(Node.ANY, thing, property, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).collect(Collectors.toSet());
    }

    private static Node attestation(DocumentGraph document, Node subject, Node property, Node object) {
        Node triple = NodeFactory.createTripleTerm(Triple.create(subject, property, object));
        return document.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdf.REIFIES) && quad.getObject().equals(triple)).findFirst().orElseThrow().getSubject();
    }

    private static Decision rejection(int second, DocumentGraph document, Node attestation) {
        return at(second, new Matter.Rejection(attestation, Readings.of(attestation, document, Notes.IRIS).orElseThrow()));
    }

    @Test
    void withoutDecisionsDocumentsAreWhatWasRead() {
        assertThat(new Decisions(List.of()).apply(Notes.first(), Notes.IRIS, () -> ONTOLOGY)).isEqualTo(Notes.first());
        graph(Notes.all());
    }

    @Test
    void whatIsMergedHasOneIriAndAllNames() {
        DatasetGraph dataset = graph(Notes.all(), at(1, new Matter.Merge(Notes.NADIA, "Nadia Karam", Notes.NADIA_WITH_INITIAL, "")));

        assertThat(isSpokenOf(dataset, Notes.NADIA_WITH_INITIAL)).isFalse();
        assertThat(names(dataset, Notes.NADIA, Vocabulary.Rdfs.LABEL)).containsExactly("Nadia Karam");
        assertThat(names(dataset, Notes.NADIA, Vocabulary.Skos.ALT_LABEL)).containsExactly("Nadia B. Karam");
        assertThat(dataset.contains(Node.ANY, Notes.NADIA, Vocabulary.Property.KNOWS, MIMO_OF_THIRD)).isTrue();
    }

    @Test
    void aThingOfOneDocumentCanBeMergedWithThatOfAnother() {
        Decision merge = at(1, new Matter.Merge(MILAD, "Milad", MIMO_OF_SECOND, ""));
        DatasetGraph dataset = graph(Notes.all(), merge, at(2, new Matter.Merge(MIMO_OF_SECOND, "Mimo", MIMO_OF_THIRD, "")));

        assertThat(isSpokenOf(dataset, MIMO_OF_SECOND)).isFalse();
        assertThat(isSpokenOf(dataset, MIMO_OF_THIRD)).isFalse();
        assertThat(names(dataset, MILAD, Vocabulary.Rdfs.LABEL)).containsExactly("Milad");
        assertThat(names(dataset, MILAD, Vocabulary.Skos.ALT_LABEL)).containsExactly("Mimo");
        assertThat(new CorrectionsGraph(dataset, Notes.IRIS).finds(merge)).isEqualTo(2);
    }

    @Test
    void mergedPlacesLieWhereTheKeptOneLies() {
        DatasetGraph dataset = graph(Notes.all(), at(1, new Matter.Merge(Notes.ALEPPO, "Aleppo", Notes.KILIS, "")));

        assertThat(isSpokenOf(dataset, Notes.KILIS)).isFalse();
        assertThat(isSpokenOf(dataset, Notes.IRIS.globalThing("place", "turkey"))).isFalse();
        assertThat(dataset.stream(Node.ANY, Notes.ALEPPO, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY).map(Quad::getObject).distinct()).hasSize(1);
    }

    @Test
    void aLocalPlaceThatIsOneOfTheGazetteersLiesThere() {
        Node guards = Notes.local(Notes.first(), "group", "guards");
        DatasetGraph dataset = graph(Notes.all(), at(1, new Matter.Merge(guards, "guards", Notes.KILIS, "")));

        assertThat(dataset.contains(Node.ANY, guards, Vocabulary.Geo.HAS_GEOMETRY, Notes.IRIS.point(Notes.KILIS))).isTrue();
    }

    @Test
    void whatIsSplitOffIsTheDocumentsOwn() {
        DatasetGraph dataset = graph(Notes.all(), at(1, new Matter.Split(List.of(Notes.NADIA), Notes.second().document())));
        Node own = Notes.local(Notes.second(), "person", "nadia-karam");

        assertThat(dataset.contains(Notes.IRIS.documentGraph(Notes.second().document()), Node.ANY, Vocabulary.Property.AGENT, own)).isTrue();
        assertThat(dataset.contains(Notes.IRIS.documentGraph(Notes.first().document()), Node.ANY, Vocabulary.Property.AGENT, Notes.NADIA)).isTrue();
        assertThat(dataset.contains(Notes.IRIS.documentGraph(Notes.second().document()), Node.ANY, Node.ANY, Notes.NADIA)).isFalse();
    }

    @Test
    void aNamesakeOfATownThatIsSplitOffLiesNowhere() {
        DatasetGraph dataset = graph(List.of(Notes.first()), at(1, new Matter.Split(List.of(Notes.ALEPPO), Notes.first().document())));

        assertThat(dataset.contains(Node.ANY, Node.ANY, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY)).isFalse();
        assertThat(isSpokenOf(dataset, Notes.IRIS.globalThing("place", "syria"))).isFalse();
    }

    @Test
    void whatIsRejectedAttestsNothingAndIsKept() {
        Node samir = Notes.local(Notes.second(), "person", "samir");
        Node attestation = attestation(Notes.second(), MIMO_OF_SECOND, Vocabulary.Property.SIBLING_OF, samir);
        DatasetGraph dataset = graph(Notes.all(), rejection(1, Notes.second(), attestation));

        assertThat(dataset.contains(Node.ANY, MIMO_OF_SECOND, Vocabulary.Property.SIBLING_OF, samir)).isFalse();
        assertThat(dataset.contains(Node.ANY, MIMO_OF_SECOND, Vocabulary.Property.RELATIVE_OF, samir)).isFalse();
        assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.REJECTED_ATTESTATION)).isTrue();
        assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Property.MISREADS, Node.ANY)).isTrue();
        assertThat(dataset.contains(Node.ANY, attestation, Vocabulary.Rdf.REIFIES, Node.ANY)).isFalse();
    }

    @Test
    void whatAnotherAttestationStillSupportsStaysAsserted() {
        Node attestation = attestation(Notes.second(), MIMO_OF_SECOND, Vocabulary.Property.LIVES_IN, Notes.ALEPPO);
        DatasetGraph dataset = graph(Notes.all(), rejection(1, Notes.second(), attestation));

        assertThat(dataset.contains(Node.ANY, MIMO_OF_SECOND, Vocabulary.Property.LIVES_IN, Notes.ALEPPO)).isTrue();
    }

    @Test
    void aKindThatIsRejectedLeavesAThingWithoutOne() {
        Node attestation = attestation(Notes.first(), MILAD, Vocabulary.Rdf.TYPE, Vocabulary.Type.PERSON);
        DatasetGraph dataset = graph(Notes.all(), rejection(1, Notes.first(), attestation));

        assertThat(dataset.contains(Node.ANY, MILAD, Vocabulary.Rdf.TYPE, Node.ANY)).isFalse();
    }

    @Test
    void namesAreNoClaimsAndCannotBeRejected() {
        Node attestation = attestation(Notes.third(), MIMO_OF_THIRD, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString("Mimo"));

        assertThat(Readings.of(attestation, Notes.third(), Notes.IRIS)).isEmpty();
    }

    @Test
    void decisionsFollowAFileThatIsRenamed() {
        Node attestation = attestation(Notes.first(), MILAD, Vocabulary.Property.AGE, NodeFactory.createLiteralDT("34", org.apache.jena.datatypes.xsd.XSDDatatype.XSDnonNegativeInteger));
        DatasetGraph dataset = graph(List.of(Notes.first("renamed"), Notes.second()), rejection(1, Notes.first(), attestation),
                at(2, new Matter.Split(List.of(Notes.NADIA), Notes.first().document())), at(3, new Matter.Merge(MIMO_OF_SECOND, "Mimo", MILAD, "")));

        assertThat(dataset.contains(Node.ANY, Node.ANY, Vocabulary.Property.AGE, Node.ANY)).isFalse();
        assertThat(dataset.contains(Notes.IRIS.documentGraph(Notes.first("renamed").document()), Notes.NADIA, Node.ANY, Node.ANY)).isFalse();
        assertThat(names(dataset, MIMO_OF_SECOND, Vocabulary.Skos.ALT_LABEL)).containsExactly("Milad");
    }

    @Test
    void ofTwoThatWantToBeKeptTheLaterIs() {
        Decision first = at(1, new Matter.Merge(MILAD, "Milad", MIMO_OF_THIRD, ""));
        Decision second = at(2, new Matter.Merge(MIMO_OF_SECOND, "Mimo", MIMO_OF_THIRD, ""));

        assertThat(new Decisions(List.of(second, first)).canonical(MIMO_OF_THIRD)).isEqualTo(MIMO_OF_SECOND);
        assertThat(new Decisions(List.of(first, second, at(3, new Matter.Undoing(second.iri(), second.matter().concerns())))).canonical(MIMO_OF_THIRD)).isEqualTo(MILAD);
    }

    @Test
    void whatIsUndoneCanBeRedoneByUndoingThat() {
        Decision merge = at(1, new Matter.Merge(MILAD, "Milad", MIMO_OF_THIRD, ""));
        Decision undo = at(2, new Matter.Undoing(merge.iri(), merge.matter().concerns()));
        Decision redo = at(3, new Matter.Undoing(undo.iri(), undo.matter().concerns()));

        assertThat(new Decisions(List.of(redo, merge, undo)).canonical(MIMO_OF_THIRD)).isEqualTo(MILAD);
        assertThat(new Decisions(List.of(undo, merge)).canonical(MIMO_OF_THIRD)).isEqualTo(MIMO_OF_THIRD);
    }

    /** Whatever is decided that can be true, the graph conforms, and the order in which decisions are told makes no difference. */
    @Test
    void anyDecisionsGiveAGraphThatConforms() {
        for (long seed = 0; seed < 25; seed++) {
            List<Decision> decisions = new ArrayList<>(RandomDecisions.of(new Random(seed), 1 + (int) (seed % 7)));
            DatasetGraph dataset = graph(Notes.all(), decisions.toArray(Decision[]::new));
            Set<Quad> expected = dataset.stream().collect(Collectors.toSet());
            Collections.shuffle(decisions, new Random(seed));

            assertThat(graph(Notes.all(), decisions.toArray(Decision[]::new)).stream().collect(Collectors.toSet())).describedAs("seed %d", seed).isEqualTo(expected);
        }
    }
}
