package org.attest.query.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.attest.query.QueryResult;
import org.attest.query.QueryRunner;
import org.attest.query.ReadOnlyQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operators give stays as SPARQL has it; what would never end gives an error instead. */
class BoundedOperatorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "REGEX('Kilis prison', 'prison$'); true", "REGEX('Kilis', 'KILIS'); false", "REGEX('Kilis', 'KILIS', 'i'); true", "REGEX('ÇIĞ', 'çığ', 'i'); false",
            "REGEX('a\\nb', '^b', 'm'); true", "REGEX('a\\nb', 'a.b'); false", "REGEX('a\\nb', 'a.b', 's'); true", "REGEX('ab', 'a b', 'x'); true", "REGEX('a.b', 'a.b', 'q'); true",
            "REGEX('axb', 'a.b', 'q'); false", "REGEX('Mosul'@en, 'sul'); true", "REGEX('naïve', 'na\\\\p{L}ve'); true", "REPLACE('abcabc', 'b', 'x'); axcaxc",
            "REPLACE('Levin, Mara', '(\\\\w+), (\\\\w+)', '$2 $1'); Mara Levin", "LANG(REPLACE('abc'@en, 'b', 'x')); en", "REPLACE('abc', 'B', 'x', 'i'); axc",
            "CONCAT('a', 'b', 'c'); abc", "ENCODE_FOR_URI('a b'); a%20b", "6 * 7; 42", "1.5 * 2; 3.0"})
    void givesWhatSparqlGives(String expression, String expected) {
        assertThat(value("STR(" + expression + ")", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(a|a)*b", "(.*a){20}b", "([a-zA-Z]+)*b", "(a*)*b"})
    void matchesInLinearTime(String pattern) {
        String text = "a".repeat(50_000);

        assertThat(value("REGEX('" + text + "', CONCAT('" + pattern + "', ''))", "")).isEqualTo("false");
        assertThat(value("STRLEN(REPLACE('" + text + "', CONCAT('" + pattern + "', ''), 'x'))", "")).isEqualTo("50000");
    }

    @Test
    void givesNoValueWhereTextGrowsWithoutEnd() {
        assertThat(value("STRLEN(?x60)", chain("CONCAT(?x%1$d, ?x%1$d)", "'aa'"))).isEmpty();
        assertThat(value("STRLEN(?x60)", chain("REPLACE(?x%1$d, '(.)', '$1$1')", "'aa'"))).isEmpty();
        assertThat(value("STRLEN(?x60)", chain("ENCODE_FOR_URI(?x%1$d)", "'%%%%'"))).isNotEmpty();
        assertThat(value("STRLEN(STR(?x60))", chain("(?x%1$d * ?x%1$d)", "99"))).isEmpty();
        assertThat(value("STRLEN(?x60)", chain("CONCAT(?x%1$d, 'a')", "'aa'"))).isEqualTo("62");
    }

    /** As where the alarm closes a table that is being sorted: what the query's own thread then meets is no fault of the query. */
    @Test
    void whatFailsAfterTheStopIsTheStop() {
        AtomicReference<QueryExec> running = new AtomicReference<>();
        DatasetGraph dataset = DatasetGraphFactory.wrap(new ClosedMeanwhile(running));
        BoundedOperators.install(dataset.getContext());
        try (QueryExec query = QueryExec.dataset(dataset).query("SELECT ?s { ?s ?p ?o } ORDER BY ?s").build()) {
            running.set(query);

            assertThatThrownBy(() -> query.select().hasNext()).isInstanceOf(QueryCancelledException.class).hasRootCauseMessage("closed meanwhile");
        }
    }

    /** Ends the query that reads it, and then fails. */
    private static final class ClosedMeanwhile extends GraphBase {

        private final AtomicReference<QueryExec> running;

        ClosedMeanwhile(AtomicReference<QueryExec> running) {
            this.running = running;
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            running.get().abort();
            throw new AtlasException("closed meanwhile");
        }
    }

    private static String chain(String step, String first) {
        return "BIND(" + first + " AS ?x0) " + IntStream.range(0, 60).mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ")").collect(Collectors.joining(" "));
    }

    /** Empty where the expression has no value. */
    private static String value(String expression, String before) {
        ReadOnlyQuery query = ReadOnlyQuery.parse("test", "SELECT (" + expression + " AS ?value) WHERE { " + before + " }");
        QueryResult.Rows rows = (QueryResult.Rows) new QueryRunner(DatasetGraphFactory.create(), Duration.ofSeconds(20)).run(query);
        var value = rows.rows().get(0).get("value");
        return value == null ? "" : value.getLiteralLexicalForm();
    }
}
