package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.server.DeathQueries.DeathQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server outlives queries made to end it. Every eleventh runs here; {@code -Dattest.checks=long} runs them all. Each prints how long it took. */
class QueriesOfDeathTest {

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

    static Stream<DeathQuery> queries() {
        List<DeathQuery> all = DeathQueries.all();
        assertThat(all).hasSize(DeathQueries.COUNT).doesNotHaveDuplicates();
        return "long".equals(System.getProperty("attest.checks")) ? all.stream() : IntStream.range(0, all.size()).filter(i -> i % 11 == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void livesOn(DeathQuery query) {
        long began = System.nanoTime();
        CompletableFuture<HttpResponse<String>> asked = CompletableFuture.supplyAsync(() -> server.sparql(query.text()));
        assertThat(server.get("$/ping").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = asked.join();
        long millis = (System.nanoTime() - began) / 1_000_000;

        System.out.printf("%s: %d after %d ms%n", query, answer.statusCode(), millis);
        assertThat(answer.statusCode()).isIn(200, 400, 503);
        assertThat(answer.body()).doesNotContain("\tat ", "org.apache");
        assertThat(server.sparql(COUNT, "Accept", "text/csv").body()).isEqualTo("n\r\n3\r\n");
    }

    @Test
    void answersOthersWhileManyRun() {
        List<CompletableFuture<HttpResponse<String>>> many = DeathQueries.all().stream().limit(12).map(query -> CompletableFuture.supplyAsync(() -> server.sparql(query.text()))).toList();

        assertThat(server.get("$/ping").statusCode()).isEqualTo(200);
        assertThat(server.get("api/documents").statusCode()).isEqualTo(200);
        many.forEach(query -> assertThat(query.join().statusCode()).isIn(200, 400, 503));
    }
}
