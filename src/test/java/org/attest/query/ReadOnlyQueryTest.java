package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attest.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }",
            "SELECT * { { SELECT ?s { SERVICE SILENT <http://elsewhere.example/> { ?s ?p ?o } } } }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } } }",
            "SELECT (EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }",
            "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } })",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } })",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } })",
            "SELECT (SUM(IF(EXISTS { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
            "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { ?s ?p ?q { SELECT ?s { ?s ?p ?z } ORDER BY (EXISTS { SERVICE <http://e.example/> { ?s ?p ?o } }) } })",
            "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r MINUS { SERVICE ?e { ?s ?p ?o } } } }",
            "ASK { BIND(IF(true, EXISTS { GRAPH ?g { SERVICE <http://elsewhere.example/> { ?s ?p ?o } } }, false) AS ?x) }",
            "CONSTRUCT { ?s ?p ?o } WHERE { LATERAL { SERVICE <http://elsewhere.example/> { ?s ?p ?o } } }",
            "DESCRIBE ?s { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }"})
    void refusesServiceWhereverItStands(String query) {
        assertRefused(query, "SERVICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <a:a> <a:b> <a:c> }", "DELETE WHERE { ?s ?p ?o }", "LOAD <file:///etc/passwd>", "CLEAR ALL", "drop all",
            "PREFIX x: <http://x/> INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }"})
    void refusesUpdates(String update) {
        assertRefused(update, "update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (<java:java.lang.System>(1) AS ?x) { }", "SELECT * { ?s <java:com.example.Magic> ?o }", "SELECT (CALL(IRI('java:x')) AS ?x) { }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?q FILTER(<java:x.Y>(?q)) } }"})
    void refusesCode(String query) {
        assertRefused(query, "code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('aaa' '(a+)+b') }", "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', '(a+)+b') AS ?x) { }",
            "SELECT * { ?s ?p ?o FILTER <http://jena.apache.org/ARQ/function#sprintf>('%1000000000d', 1) }"})
    void refusesWhatSparqlDoesNotHave(String query) {
        assertRefused(query, "is no part of SPARQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?s ?p ?o FILTER REGEX(?o, '(a)\\\\1') }", "ASK { ?s ?p ?o FILTER(REPLACE(?o, 'a(?=b)', '') = '') }", "ASK { ?s ?p ?o FILTER REGEX(?o, 'a', 'z') }",
            "ASK { ?s ?p ?o FILTER REGEX(?o, '(((') }"})
    void refusesPatternsThatNoAutomatonFollows(String query) {
        assertThatThrownBy(() -> ReadOnlyQuery.parse("q.rq", query)).isInstanceOf(InputException.class).hasMessageMatching("(?si).*(pattern|flag|regex).*");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertRefused("SELECT * { " + "{".repeat(5_000) + "}".repeat(5_000) + " }", "nested too deeply");
        assertRefused("SELECT * { FILTER(" + "!".repeat(90_000) + "true) }", "nested too deeply");
        assertRefused("SELECT * { ?s ?p '" + "x".repeat(100_000) + "' }", "characters");
    }

    @Test
    void refusesGraphsThatAreNotInTheStore() {
        ReadOnlyQuery query = ReadOnlyQuery.parse("q.rq", "SELECT * FROM <http://elsewhere.example/data.ttl> { ?s ?p ?o }");
        ReadOnlyQuery named = ReadOnlyQuery.parse("q.rq", "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }");

        assertThatThrownBy(() -> World.runner(World.dataset()).run(query)).isInstanceOf(InputException.class).hasMessageContaining("http://elsewhere.example/data.ttl");
        assertThatThrownBy(() -> World.runner(World.dataset()).run(named)).isInstanceOf(InputException.class).hasMessageContaining("file:///etc/passwd");
    }

    @Test
    void readsGraphsOfTheStore() {
        ReadOnlyQuery query = ReadOnlyQuery.parse("q.rq", "ASK FROM <https://attest.example/graph/ontology> { ?s a ?c }");

        assertThat(World.runner(World.dataset()).run(query)).isEqualTo(new QueryResult.Answer(true));
    }

    @Test
    void saysWhereAQueryIsWrong() {
        assertThatThrownBy(() -> ReadOnlyQuery.parse("q.rq", "SELECT *\nWHERE { ?s ?p }"))
                .isInstanceOf(InputException.class).hasMessageStartingWith("q.rq:2:15").hasMessageContaining("WHERE { ?s ?p }\n");
    }

    @Test
    void lettersInStringsAreNoUpdate() {
        assertThat(ReadOnlyQuery.parse("q.rq", "ASK { ?s ?p 'INSERT DATA' }").query().isAskType()).isTrue();
    }

    private static void assertRefused(String text, String what) {
        assertThatThrownBy(() -> ReadOnlyQuery.parse("q.rq", text)).isInstanceOf(InputException.class).hasMessageStartingWith("q.rq").hasMessageContaining(what);
    }
}
