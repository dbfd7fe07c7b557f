package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is not told as a fact, in the small world with one more statement. */
class NotFactualTest {

    private static final String LETTER = "https://attest.example/document/letter-127dcda4052a";
    private static final Node GRAPH = NodeFactory.createURI(LETTER + "#graph");
    private static final Node GOING_TO_IZMIR = NodeFactory.createURI(LETTER + "#event-373,375");
    private static final Node JOURNEY_TO_HAMA = NodeFactory.createURI(LETTER + "#event-113,122");
    private static final Node INES = NodeFactory.createURI("https://attest.example/person/ines-carro");
    private static final Node OTHER_WORDS = NodeFactory.createURI(LETTER + "#char=307,359");

    private final DatasetGraph dataset = World.dataset();

    @Test
    void whatStandsBeforeSomethingThatWasOnlyWishedHappenedAllTheSame() {
        say(Triple.create(JOURNEY_TO_HAMA, Vocabulary.Property.BEFORE, GOING_TO_IZMIR), "Intended");

        assertThat(column("what", "Intended")).containsExactly("go to Izmir");
    }

    @Test
    void anEventThatIsDeniedWithItsPartsStandsThereOnce() {
        say(Triple.create(GOING_TO_IZMIR, Vocabulary.Property.RECIPIENT, INES), "Intended");

        assertThat(column("words", "Intended")).containsExactly("He wanted to go to Izmir, but he never did.");
    }

    @Test
    void whereOnlyAPartIsDeniedTheEventIsNot() {
        say(Triple.create(JOURNEY_TO_HAMA, Vocabulary.Property.AGENT, INES), "Counterfactual");

        assertThat(column("happened", "Counterfactual")).containsExactly("yes, but otherwise");
    }

    @Test
    void aRelationIsToldWhole() {
        say(Triple.create(INES, Vocabulary.Property.PARENT_OF, NodeFactory.createURI("https://attest.example/person/tarek-haddad")), "Counterfactual");

        assertThat(column("what", "Counterfactual")).containsExactly("Ines Carro parent of Tarek Haddad");
    }

    private List<String> column(String name, String commitment) {
        QueryResult.Rows rows = World.runner(dataset).run(QueryLibrary.standard().get("claims/not-factual"), Map.of("who", "Ines Carro", "factuality", commitment));
        return rows.rows().stream().map(row -> row.get(name).getLiteralLexicalForm()).toList();
    }

    private void say(Triple triple, String commitment) {
        Node attestation = NodeFactory.createURI(LETTER + "#attestation-more");
        dataset.add(GRAPH, attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        dataset.add(GRAPH, attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(triple));
        List.of(triple.getSubject(), triple.getObject()).forEach(end -> dataset.add(GRAPH, attestation, Vocabulary.Property.ABOUT, end));
        dataset.add(GRAPH, attestation, Vocabulary.Property.EVIDENCE, OTHER_WORDS);
        dataset.add(GRAPH, attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO, INES);
        dataset.add(GRAPH, attestation, Vocabulary.Property.FACTUALITY, Vocabulary.att(commitment));
    }
}
