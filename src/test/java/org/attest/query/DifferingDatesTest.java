package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second date for an event of the small world, of May 2013. */
class DifferingDatesTest {

    private static final Node DATE = Vocabulary.att("edtf");
    private static final Node SAID = NodeFactory.createLiteralString("2013-05");

    private final DatasetGraph dataset = World.dataset();

    @ParameterizedTest
    @CsvSource({"2013,false", "2013~,false", "2013-05-07,false", "2013-05~,false", "2014,true", "2013-06,true", "2012-05,true"})
    void contradictsWhereNeitherHoldsTheOther(String date, boolean contradicts) {
        say(date);

        QueryResult.Rows rows = World.runner(dataset).run(QueryLibrary.standard().get("claims/conflicts"), Map.of());

        List<String> dates = rows.rows().stream().filter(row -> row.get("property").getLiteralLexicalForm().equals("edtf"))
                .flatMap(row -> List.of(row.get("first_value"), row.get("second_value")).stream()).map(Node::getLiteralLexicalForm).toList();
        assertThat(dates.contains(date) && dates.contains("2013-05")).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({"2013,2013-05", "2013-05-07,2013-05-07", "2012-05,2012-05; 2013-05", "2013/2014,2013-05; 2013/2014"})
    void standBesideEachOtherButForThoseThatACloserOneBeginsWith(String date, String told) {
        say(date);

        for (String template : List.of("event/list", "actor/timeline", "timeline/actor", "actor/journey")) {
            QueryResult.Rows rows = World.runner(dataset).run(QueryLibrary.standard().get(template), template.startsWith("event") ? Map.of() : Map.of(template.startsWith("timeline") ? "actor" : "who", "Tarek Haddad"));

            assertThat(rows.rows()).as(template).filteredOn(row -> row.get("what").getLiteralLexicalForm().equals("Tarek travelled from Rastan to Hama"))
                    .isNotEmpty().allSatisfy(row -> assertThat(row.get("when").getLiteralLexicalForm()).isEqualTo(told));
        }
    }

    @Test
    void areAllToldWhereThereAreThree() {
        say("2012-05");
        say("2012/2013");

        QueryResult.Rows rows = World.runner(dataset).run(QueryLibrary.standard().get("event/list"), Map.of());

        assertThat(rows.rows()).extracting(row -> row.get("when")).filteredOn(when -> when != null && when.getLiteralLexicalForm().contains("2012/2013"))
                .singleElement().satisfies(when -> assertThat(when.getLiteralLexicalForm().split("; ")).containsExactlyInAnyOrder("2012-05", "2012/2013", "2013-05"));
    }

    // As the date that the text gives, but for the date.
    private void say(String date) {
        Quad said = dataset.find(Node.ANY, Node.ANY, DATE, SAID).next();
        Triple first = said.asTriple();
        Quad reified = dataset.find(said.getGraph(), Node.ANY, Node.ANY, NodeFactory.createTripleTerm(first)).next();
        Triple second = Triple.create(first.getSubject(), DATE, NodeFactory.createLiteralString(date));
        Node attestation = NodeFactory.createURI(reified.getSubject().getURI() + "-" + date);
        dataset.add(said.getGraph(), second.getSubject(), second.getPredicate(), second.getObject());
        Iter.toList(dataset.find(said.getGraph(), reified.getSubject(), Node.ANY, Node.ANY))
                .forEach(quad -> dataset.add(quad.getGraph(), attestation, quad.getPredicate(), quad.equals(reified) ? NodeFactory.createTripleTerm(second) : quad.getObject()));
    }
}
