package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code query}, {@code sparql} and {@code explain} over a store with the small world, in this JVM. */
class QueryCommandsTest {

    @TempDir
    static Path folder;

    private record Outcome(int code, String out, String err) {}

    @BeforeAll
    static void fill() {
        DatasetGraph world = DatasetGraphFactory.create();
        RDFDataMgr.read(world, "src/test/resources/templates/world.trig");
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty())) {
            Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
        }
    }

    @Test
    void answersByLabelOverTheUnionOfGraphs() {
        Outcome outcome = run("", "query", "actor/journey", "who=tarek haddad", "--format", "csv");

        assertThat(outcome.code).isZero();
        assertThat(outcome.out).startsWith("when,from,until,origin,destination,").contains("2013-05,2013-05-01,2013-05-31,Rastan,Hama,Travel,");
        assertThat(outcome.err).isEqualToIgnoringNewLines("2 rows");
    }

    @Test
    void showsATableOfWords() {
        Outcome outcome = run("", "query", "claims/not-factual", "who=Tarek Haddad", "factuality=intended");

        assertThat(outcome.code).isZero();
        assertThat(outcome.out).contains("go to Izmir").doesNotContain("https://");
    }

    @Test
    void listsTheQuestions() {
        assertThat(run("", "query", "--list").out).contains("timeline/actor (also actor/life)").contains("    who  the person, organization or group (");
    }

    @Test
    void tellsBadInputFromWrongUsage() {
        assertThat(run("", "query", "actor/journey", "who=Nobody Here").code).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run("", "query", "actor/unknown").code).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run("", "query", "actor/journey", "Milad").code).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run("", "query").code).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(run("", "query", "actor/journey", "--format", "pdf").code).isEqualTo(ExitCode.WRONG_USAGE.code());
    }

    @Test
    void runsSparqlFromStandardInputAndFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("q.rq"), "ASK { ?e a <https://w3id.org/attest/ns#Battle> }");

        assertThat(run("SELECT (COUNT(*) AS ?n) { ?e a <https://w3id.org/attest/ns#Killing> }", "sparql", "--format", "csv", "-").out).isEqualTo("n\r\n2\r\n");
        assertThat(run("", "sparql", file.toString()).out).isEqualToIgnoringNewLines("yes");
    }

    @Test
    void refusesWhatIsNotReading() {
        Outcome outcome = run("SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }", "sparql", "-");

        assertThat(outcome.code).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(outcome.err).contains("SERVICE");
        assertThat(outcome.out).isEmpty();
    }

    @Test
    void explainsByName() {
        Outcome outcome = run("", "explain", "lion brigade");

        assertThat(outcome.code).isZero();
        assertThat(outcome.out).contains("subordinate to").contains("says Ines Carro, in A letter from Kilis");
        assertThat(run("", "explain", "Tarek").err).contains("may mean 2 things");
    }

    private static Outcome run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, "--store");
        all.add(2, folder.resolve("store").toString());
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = Attest.run(all.toArray(String[]::new));
            return new Outcome(code, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }
}
