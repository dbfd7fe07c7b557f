package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.attest.store.GraphStore;
import org.attest.text.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint answers what only reads, and only to this machine. */
class SparqlEndpointTest {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/attest/ns#Document> }";

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("store"), ServerLimits.standard().withQuery(Duration.ofSeconds(1)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersOverTheUnionOfDocuments() {
        assertThat(server.sparql(COUNT, "Accept", "text/csv").body()).isEqualTo("n\r\n3\r\n");
        assertThat(server.get("attest/query?query=ASK%7B%7D").body()).contains("true");
        assertThat(server.post("attest/sparql", "application/sparql-query", COUNT, "Accept", "text/csv").body()).isEqualTo("n\r\n3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <urn:a> <urn:b> <urn:c> }", "LOAD <file:///etc/passwd>", "CLEAR ALL", "DROP ALL",
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
            "SELECT * { { SELECT * { FILTER EXISTS { SERVICE ?where { ?s ?p ?o } } } } }", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * FROM NAMED <http://127.0.0.1:9/graph> { GRAPH ?g { ?s ?p ?o } }", "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}"})
    void refusesWhatWritesOrReachesOutside(String query) {
        HttpResponse<String> answer = server.sparql(query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(server.sparql(COUNT, "Accept", "text/csv").body()).isEqualTo("n\r\n3\r\n");
    }

    @Test
    void hasNoOperationThatWrites() {
        assertThat(server.form("attest/update", "update=CLEAR+ALL").statusCode()).isEqualTo(404);
        assertThat(server.form("attest", "update=CLEAR+ALL").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(server.form("attest/sparql", "update=CLEAR+ALL").statusCode()).isEqualTo(400);
        assertThat(server.post("attest/data", "text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode()).isEqualTo(404);
        assertThat(server.form("$/datasets", "dbType=mem&dbName=x").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(server.form("$/compact/attest", "").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void givesUpAQueryAfterTheLimit() {
        String death = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

        assertThat(server.sparql(death).statusCode()).isEqualTo(503);
        assertThat(server.get("$/ping").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:%d", "localhost.evil.example:%d", "127.0.0.1.evil.example:%d", "localhost", "localhost:1", "0.0.0.0:%d", "[::2]:%d",
            "localhost:%d@evil.example", ""})
    void refusesForeignHosts(String host) {
        assertThat(server.raw("GET /attest/sparql?query=ASK%7B%7D HTTP/1.1", "Host: " + host.formatted(server.port()), "Connection: close")).containsPattern(" (400|403) ");
    }

    @Test
    void answersToEachOfItsOwnNames() {
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(server.raw("GET / HTTP/1.1", "Host: " + host + ":" + server.port(), "Connection: close")).contains(" 200 ");
        }
    }

    @Test
    void refusesForeignOriginsAndSites() {
        assertThat(server.sparql(COUNT, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(server.sparql(COUNT, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(server.sparql(COUNT, "Origin", "http://localhost:1").statusCode()).isEqualTo(403);
        assertThat(server.sparql(COUNT, "Origin", "https://localhost:" + server.port()).statusCode()).isEqualTo(403);
        assertThat(server.get("api/documents", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(server.get("attest/sparql?query=ASK%7B%7D", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "document").statusCode()).isEqualTo(403);
        assertThat(server.get("", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "document").statusCode()).isEqualTo(200);
        assertThat(server.sparql(COUNT, "Origin", "http://localhost:" + server.port()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesLongBodiesAndThoseOfUnknownLength() {
        assertThat(server.sparql("#" + "x".repeat(2_000_000) + "\n" + COUNT).statusCode()).isEqualTo(413);
        assertThat(server.raw("POST /attest/sparql HTTP/1.1", "Host: localhost:" + server.port(), "Transfer-Encoding: chunked", "Connection: close", "", "0")).contains(" 411 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "attest/nothing", "%2e%2e/%2e%2e/etc/passwd", "js/%2e%2e/index.html", "js/..%2f..%2fetc/passwd", "api/queries/%25zz", "js/", "fuseki/../logback.xml",
            "fuseki/nothing.js", "api/documents/%00"})
    void showsNothingOfTheProgramWhereItFails(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.attest", "root:", "configuration", "jetty", "http://");
    }

    @Test
    void saysThatThePortIsTaken() {
        try (GraphStore other = GraphStore.create(folder.resolve("other"), Optional.empty())) {
            assertThatThrownBy(() -> AttestServer.start(other, ServerSettings.local(server.port(), ServerLimits.standard()))).isInstanceOf(InputException.class)
                    .hasMessageContaining("port " + server.port()).hasMessageContaining("--port");
        }
    }
}
