package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.attest.evaluation.Finding.Verdict;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    private static final String HEAD = """
            PREFIX att:  <https://w3id.org/attest/ns#>
            PREFIX gold: <https://w3id.org/attest/gold#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
            PREFIX : <https://attest.example/gold/letter#>
            :narrative a gold:Narrative ; gold:author :author .
            :author a att:Person ; gold:words "They" .
            """;

    private static final String PEOPLE = HEAD + """
            :mara a att:Person ; rdfs:label "Mara Levin" .
            :police a att:GovernmentBody ; gold:words "the police" .
            :kilis a att:Settlement ; rdfs:label "Kilis" .
            :milad a att:Person ; rdfs:label "Milad" .
            :arrest a att:Arrest ; gold:words "the police arrested Mara Levin" ; gold:trigger "arrested" .
            """;

    private final SmallGraph graph = new SmallGraph();

    private Evaluation evaluate(String gold) {
        return Evaluation.of(graph.dataset(), Gold.parse(gold, "gold"), ONTOLOGY);
    }

    private Node mara() {
        return graph.thing("person", "mara-levin", "Person", "Mara Levin", "Mara Levin");
    }

    private Node milad() {
        return graph.thing("person", "milad", "Person", "Milad", "Milad");
    }

    private Node police() {
        return graph.thing("organization", "police", "GovernmentBody", "police", "police");
    }

    private Node kilis() {
        return graph.thing("place", "kilis", "Settlement", "Kilis", "Kilis");
    }

    @Test
    void givesEverythingForTheReadersOwnFacts() {
        graph.thing("actor", "author", "Person", "author of letter", "They");
        Node milad = milad();
        Node arrest = graph.typedEvent("Arrest", "arrested");
        graph.say(arrest, Vocabulary.Property.AGENT, police(), "the police");
        graph.say(arrest, Vocabulary.Property.PATIENT, mara(), "Mara Levin");
        graph.say(arrest, Vocabulary.Property.PLACE, kilis(), "Kilis");
        graph.say(arrest, Vocabulary.Property.EDTF, SmallGraph.literal("2018-05-03"), "3 May 2018");
        graph.say(milad, Vocabulary.Property.KNOWS, mara(), "Milad");
        var evaluation = evaluate(PEOPLE + """
                :arrest att:agent :police ; att:patient :mara ; att:place :kilis ; att:edtf "2018-05-03" .
                :mara att:knows :milad .
                """);
        assertThat(evaluation.findings()).isEmpty();
        assertThat(evaluation.score(FactClass.ENTITY)).isEqualTo(new Score(5, 5, 5));
        assertThat(evaluation.score(FactClass.EVENT)).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluation.score(FactClass.ROLE)).isEqualTo(new Score(3, 3, 3));
        assertThat(evaluation.score(FactClass.RELATION)).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluation.score(FactClass.TIME)).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluation.score(FactClass.ALL)).isEqualTo(new Score(11, 11, 11));
        assertThat(evaluation.score(FactClass.ATTRIBUTION)).isEqualTo(new Score(5, 5, 5));
        assertThat(evaluation.score(FactClass.FACTUALITY)).isEqualTo(new Score(5, 5, 5));
        assertThat(evaluation.score(FactClass.REPORTED)).isEqualTo(Score.NONE);
    }

    @Test
    void takesWhoBearsTheNameBeforeWhoBearsADescription() {
        graph.thing("person", "a-guard", "Person", "a guard", "a guard");
        graph.say(mara(), Vocabulary.Property.KNOWS, milad(), "Milad");
        var evaluation = evaluate(HEAD + """
                :mara a att:Person ; rdfs:label "Mara Levin" ; gold:words "a guard" .
                :milad a att:Person ; rdfs:label "Milad" .
                :mara att:knows :milad .
                """);
        assertThat(evaluation.score(FactClass.RELATION)).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void givesNothingForAnEmptyGraph() {
        var evaluation = evaluate(PEOPLE + ":arrest att:agent :police ; att:edtf \"2018-05-03\" .");
        assertThat(evaluation.score(FactClass.ALL)).isEqualTo(new Score(0, 8, 0));
        assertThat(evaluation.findings()).extracting(Finding::verdict).containsOnly(Verdict.MISSING);
    }

    @Test
    void givesHalfForAnUnclearRoleAndNothingForAnother() {
        Node arrest = graph.typedEvent("Arrest", "arrested");
        graph.say(arrest, Vocabulary.Property.PARTICIPANT, police(), "the police");
        graph.say(arrest, Vocabulary.Property.AGENT, mara(), "Mara Levin");
        var evaluation = evaluate(PEOPLE + ":arrest att:agent :police ; att:patient :mara .");
        assertThat(evaluation.score(FactClass.ROLE)).isEqualTo(new Score(0.5, 2, 2));
        assertThat(evaluation.findings()).filteredOn(finding -> finding.kind() == FactClass.ROLE)
                .extracting(Finding::verdict, Finding::fact).containsExactly(
                        tuple(Verdict.COARSE, "agent of \"arrested\": the police as participant of \"arrested\": police"),
                        tuple(Verdict.WRONG_ROLE, "patient of \"arrested\": Mara Levin as agent"));
    }

    @Test
    void givesHalfForATypeAbove() {
        graph.typedEvent("Justice", "arrested");
        graph.thing("organization", "police", "Organization", "police", "police");
        var evaluation = evaluate(PEOPLE);
        assertThat(evaluation.score(FactClass.EVENT)).isEqualTo(new Score(0.5, 1, 1));
        assertThat(evaluation.score(FactClass.ENTITY)).isEqualTo(new Score(0.5, 5, 1));
    }

    @Test
    void pairsNoEventOfAnotherKindOrPlace() {
        graph.typedEvent("Marriage", "arrested");
        graph.typedEvent("Arrest", "beaten");
        var evaluation = evaluate(PEOPLE);
        assertThat(evaluation.score(FactClass.EVENT)).isEqualTo(new Score(0, 1, 2));
        assertThat(evaluation.findings()).filteredOn(finding -> finding.kind() == FactClass.EVENT)
                .extracting(Finding::verdict, Finding::fact).containsExactly(tuple(Verdict.MISSING, "Arrest \"arrested\""),
                        tuple(Verdict.SURPLUS, "Arrest \"beaten\""), tuple(Verdict.SURPLUS, "Marriage \"arrested\""));
    }

    @Test
    void pairsATownTakenForAPersonButGivesNothingForIt() {
        graph.thing("person", "kilis", "Person", "Kilis", "Kilis");
        var evaluation = evaluate(PEOPLE);
        assertThat(evaluation.score(FactClass.ENTITY)).isEqualTo(new Score(0, 5, 1));
        assertThat(evaluation.findings()).filteredOn(finding -> finding.verdict() == Verdict.WRONG)
                .extracting(Finding::fact).containsExactly("Settlement \"Kilis\" as Person");
    }

    @Test
    void pairsEachNodeOnce() {
        mara();
        graph.thing("person", "levin", "Person", "Levin", "Levin");
        assertThat(evaluate(PEOPLE).score(FactClass.ENTITY)).isEqualTo(new Score(1, 5, 2));
    }

    @Test
    void tellsWhoSaysSo() {
        Node milad = milad();
        Node beating = graph.event("beaten");
        graph.say(beating, Vocabulary.Rdf.TYPE, Vocabulary.Type.BEATING, "beaten", milad, Vocabulary.Value.FACTUAL);
        graph.typedEvent("Statement", "said");
        graph.say(graph.event("said"), Vocabulary.Property.AGENT, milad, "Milad", milad, Vocabulary.Value.FACTUAL);
        var evaluation = evaluate(PEOPLE + """
                :beating a att:Beating {| prov:wasAttributedTo :milad |} ; gold:words "had beaten his wife" ; gold:trigger "beaten" .
                :said a att:Statement ; gold:words "Milad said" ; gold:trigger "said" ; att:agent :milad .
                """);
        assertThat(evaluation.score(FactClass.ATTRIBUTION)).isEqualTo(new Score(2, 4, 3));
        assertThat(evaluation.score(FactClass.REPORTED)).isEqualTo(new Score(1, 1, 2));
    }

    @Test
    void tellsWhatDidNotHappen() {
        Node killing = graph.event("killed");
        graph.say(killing, Vocabulary.Rdf.TYPE, Vocabulary.Type.KILLING, "killed", graph.author(), Vocabulary.Value.POSSIBLE);
        graph.typedEvent("Beating", "beaten");
        var evaluation = evaluate(PEOPLE + """
                :killing a att:Killing {| att:factuality att:Possible |} ; gold:words "she would be killed" ; gold:trigger "killed" .
                :beating a att:Beating {| att:factuality att:Counterfactual |} ; gold:words "had beaten his wife" ; gold:trigger "beaten" .
                """);
        assertThat(evaluation.score(FactClass.FACTUALITY)).isEqualTo(new Score(1, 3, 2));
        assertThat(evaluation.score(FactClass.NOT_FACTUAL)).isEqualTo(new Score(1, 2, 1));
    }

    @Test
    void rolesInheritSourceAndFactualityOfTheirEvent() {
        Node milad = milad();
        Node sara = graph.thing("person", "sara", "Person", "Sara", "Sara");
        Node killing = graph.event("killed");
        graph.say(killing, Vocabulary.Rdf.TYPE, Vocabulary.Type.KILLING, "killed", milad, Vocabulary.Value.POSSIBLE);
        graph.say(killing, Vocabulary.Property.PATIENT, sara, "she", milad, Vocabulary.Value.POSSIBLE);
        var evaluation = evaluate(HEAD + """
                :milad a att:Person ; rdfs:label "Milad" .
                :sara a att:Person ; rdfs:label "Sara" .
                :killing a att:Killing {| att:factuality att:Possible ; prov:wasAttributedTo :milad |} ;
                    gold:words "she would be killed" ; gold:trigger "killed" ; att:patient :sara .
                """);
        assertThat(evaluation.score(FactClass.REPORTED)).isEqualTo(new Score(2, 2, 2));
        assertThat(evaluation.score(FactClass.NOT_FACTUAL)).isEqualTo(new Score(2, 2, 2));
    }

    @Test
    void scoresTimesByTheirBounds() {
        Node arrest = graph.typedEvent("Arrest", "arrested");
        graph.say(arrest, Vocabulary.Property.EARLIEST_START, SmallGraph.date("2018-05-01"), "May 2018");
        graph.say(arrest, Vocabulary.Property.LATEST_END, SmallGraph.date("2018-05-31"), "May 2018");
        assertThat(evaluate(PEOPLE + ":arrest att:edtf \"2018-05\" .").score(FactClass.TIME)).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluate(PEOPLE + ":arrest att:edtf \"2018-05/2018-06-20\" .").score(FactClass.TIME)).isEqualTo(new Score(0.5, 1, 1));
        assertThat(evaluate(PEOPLE + ":arrest att:edtf \"2018-05-03\" .").score(FactClass.TIME)).isEqualTo(new Score(0, 1, 1));
        assertThat(evaluate(PEOPLE).score(FactClass.TIME)).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void scoresTheTimeOfARelationAndADuration() {
        Node attestation = graph.say(mara(), Vocabulary.Property.EMPLOYED_BY, police(), "police");
        graph.add(attestation, Vocabulary.Property.EDTF, SmallGraph.literal("2014/2015"));
        graph.say(graph.typedEvent("Arrest", "arrested"), Vocabulary.Property.DURATION, SmallGraph.literal("P9D"), "arrested");
        var evaluation = evaluate(PEOPLE + """
                :mara att:employedBy :police {| att:edtf "2014/2015" |} .
                :arrest att:duration "P9D"^^xsd:duration .
                """);
        assertThat(evaluation.score(FactClass.TIME)).isEqualTo(new Score(2, 2, 2));
    }

    @Test
    void takesInverseAndSymmetricRelationsForTheSame() {
        Node milad = milad();
        Node mara = mara();
        graph.say(milad, Vocabulary.Property.PARENT_OF, mara, "Milad");
        graph.say(mara, Vocabulary.Property.CHILD_OF, milad, "Milad");
        graph.say(mara, Vocabulary.Property.SPOUSE_OF, milad, "Milad");
        var evaluation = evaluate(PEOPLE + ":mara att:childOf :milad . :milad att:spouseOf :mara .");
        assertThat(evaluation.score(FactClass.RELATION)).isEqualTo(new Score(2, 2, 2));
    }

    @Test
    void givesHalfForAWiderRelationOrPartOfALiteral() {
        Node mara = mara();
        graph.say(mara, Vocabulary.Property.RELATIVE_OF, milad(), "Milad");
        graph.say(mara, Vocabulary.Property.OCCUPATION, SmallGraph.literal("nurse"), "nurse");
        var evaluation = evaluate(PEOPLE + ":milad att:siblingOf :mara . :mara att:occupation \"chief nurse\" .");
        assertThat(evaluation.score(FactClass.RELATION)).isEqualTo(new Score(1, 2, 2));
    }

    @Test
    void judgesOrderByThePairsThatTheReaderKnows() {
        Node arrest = graph.typedEvent("Arrest", "arrested");
        Node beating = graph.typedEvent("Beating", "beaten");
        Node killing = graph.typedEvent("Killing", "killed");
        graph.infer(arrest, Vocabulary.Property.BEFORE, beating);
        graph.infer(beating, Vocabulary.Property.AFTER, killing);
        var evaluation = evaluate(PEOPLE + """
                :beating a att:Beating ; gold:words "had beaten his wife" ; gold:trigger "beaten" .
                :killing a att:Killing ; gold:words "would be killed" ; gold:trigger "killed" .
                :arrest att:before :beating . :beating att:before :killing .
                """);
        assertThat(evaluation.score(FactClass.ORDER)).isEqualTo(new Score(1, 3, 2));
    }

    @Test
    void refusesAStoreWithoutTheNarrative() {
        assertThatThrownBy(() -> evaluate(HEAD + ":x a att:Person ; gold:words \"nobody here\" .")).isInstanceOf(InputException.class)
                .hasMessageContaining("no document");
    }

    @Test
    void refusesGoldThatIsNotTurtle() {
        assertThatThrownBy(() -> Gold.parse("Mara went home.", "facts.ttl")).isInstanceOf(InputException.class).hasMessageStartingWith("facts.ttl: ");
    }

    @Test
    void readsTheGoldOfAFolder(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> Gold.readAll(folder)).isInstanceOf(InputException.class).hasMessageContaining("no gold facts");
        Files.createDirectories(folder.resolve("letter"));
        Files.writeString(folder.resolve("letter").resolve("facts.ttl"), PEOPLE);
        assertThat(Gold.readAll(folder)).hasSize(1);
    }

    @Test
    void addsNarrativesUpAndPrintsThem() throws Exception {
        graph.typedEvent("Arrest", "arrested");
        var evaluation = evaluate(PEOPLE);
        Gold gold = Gold.parse(PEOPLE, "gold");
        var report = EvaluationReport.of(graph.dataset(), List.of(gold, gold), ONTOLOGY);
        assertThat(report.total().get(FactClass.EVENT)).isEqualTo(new Score(2, 2, 2));
        assertThat(report.table()).anyMatch(line -> line.matches("events +1\\.000 +1\\.000 +1\\.000 +2\\.0 +2 +2"));
        assertThat(EvaluationReport.details(evaluation)).anyMatch(line -> line.matches("missing +entities +Person \"Milad\".*"));
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.at("/total/event/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/narratives/0/findings")).hasSize(evaluation.findings().size());
    }
}
