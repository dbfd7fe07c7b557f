package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.query.QueryLibrary;
import org.attest.server.DeathQueries.DeathQuery;
import org.attest.rdf.Ontology;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template ends at the time limit as a query at the endpoint does, whatever it keeps busy. */
class TemplatesOfDeathTest {

    private static final String HEADER = "#+ summary: Ends by itself in no time that anybody has\n#+ description: Invented.\n#+ tags: test\n";
    private static final Map<String, String> OTHERS = Map.of(
            "rows", "SELECT ?a ?b { ?a ?p ?o . ?b ?q ?r . ?c ?s ?t . ?d ?u ?v . ?e ?w ?x } ORDER BY ?a ?b",
            "parameter", "SELECT (COUNT(*) AS ?n) { ?thing ?p ?o . ?b ?q ?r . ?c ?s ?t . ?d ?u ?v . ?e ?w ?x } ORDER BY ?n",
            "union", "SELECT (COUNT(*) AS ?n) { { ?a ?p ?o } UNION { ?o ?q ?a } { ?b ?r ?s } UNION { ?s ?t ?b } { ?c ?u ?v } UNION { ?v ?w ?c } { ?d ?x ?y } UNION { ?y ?z ?d } } ORDER BY ?n",
            "aggregates", "SELECT (GROUP_CONCAT(?v) AS ?all) { ?a ?p ?o . ?b ?q ?r . ?c ?s ?t . BIND(CONCAT(STR(?a), STR(?b), STR(?c)) AS ?v) } GROUP BY ?a ?b ?c ORDER BY ?all");

    @TempDir
    private static Path folder;
    private static GraphStore store;
    private static QueryDesk desk;
    private static QueryApi api;
    private static Catalogue catalogue;

    @BeforeAll
    static void open() {
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
        DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
        Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
        ServerLimits limits = ServerLimits.standard().withQuery(Duration.ofSeconds(1));
        desk = new QueryDesk(limits);
        Map<String, String> texts = new LinkedHashMap<>();
        OTHERS.forEach((name, query) -> texts.put("test/" + name, HEADER + (name.equals("parameter") ? "#+ param: ?thing thing anything\n" : "") + query));
        deadly().forEach(query -> texts.put("test/" + query.name().replace(' ', '-'), HEADER + query.text() + " ORDER BY ?n"));
        texts.put("test/alive", HEADER + "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/attest/ns#Document> } ORDER BY ?n");
        catalogue = new Catalogue(store, Ontology.load(), limits);
        api = new QueryApi(store, QueryLibrary.of(texts), limits, desk, catalogue);
    }

    @AfterAll
    static void close() {
        desk.close();
        catalogue.close();
        store.close();
    }

    /** Of each family that counts something without an end, a small and a large one. */
    private static List<DeathQuery> deadly() {
        return DeathQueries.all().stream().filter(query -> query.name().matches("(count of a product|path|exists in a product|pattern|replacing) (2|19)")).toList();
    }

    static Stream<String> templates() {
        return Stream.concat(OTHERS.keySet().stream().sorted(), deadly().stream().map(query -> query.name().replace(' ', '-')));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void endsInTime(String name) {
        Map<String, String> given = name.equals("parameter") ? Map.of("thing", "https://attest.example/person/ines-carro") : Map.of();
        // Far more than the limit of one second: the machine may be busy with other things.
        Optional<Problem> problem = assertTimeoutPreemptively(Duration.ofSeconds(45), () -> problem(name, given));

        problem.ifPresent(each -> assertThat(each.title()).isEqualTo("Takes too long"));
        problem.ifPresent(each -> assertThat(each.status()).isEqualTo(503));
        assertThat(problem.isPresent() || name.startsWith("pattern") || name.startsWith("replacing")).describedAs(name + " ended by itself").isTrue();
    }

    @Test
    void answersAgainAfterwards() {
        Map<String, Optional<Problem>> ended = OTHERS.keySet().stream().filter(name -> !name.equals("parameter")).collect(Collectors.toMap(name -> name, name -> problem(name, Map.of())));
        assertThat(ended.values()).allMatch(Optional::isPresent);
        Answer answer = api.run("test/alive", new Parameters("text/csv", Map.of()));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("n");
    }

    private static Optional<Problem> problem(String name, Map<String, String> given) {
        try {
            api.run("test/" + name, new Parameters("text/csv", given));
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
