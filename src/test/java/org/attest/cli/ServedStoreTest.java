package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attest.server.AttestServer;
import org.attest.server.CommandServlet;
import org.attest.server.ServerAddress;
import org.attest.server.ServerLimits;
import org.attest.server.ServerSettings;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a server holds a store, commands that read and those by which people decide go through it; those that need the store for themselves say what holds it. */
class ServedStoreTest {

    @TempDir
    Path folder;

    @Test
    void commandsThatReadAnswerAsIfTheServerWereNotThere() throws IOException, InterruptedException {
        String store = folder.resolve("store").toString();
        SmallStore.make(folder.resolve("store"));
        Path question = Files.writeString(folder.resolve("question.rq"), "SELECT (COUNT(*) AS ?n) WHERE { ?s a ?type }");
        List<List<String>> commands = List.of(List.of("status", "--store", store), List.of("query", "--store", store, "document/list", "--format", "csv"),
                List.of("query", "--store", store, "no/such"), List.of("sparql", "--store", store, question.toString()), List.of("explain", "--store", store, "no such thing"),
                List.of("validate", "--store", store), List.of("export", "--store", store, "--format", "nquads"), List.of("export", "--store=" + store, "--format", "csv"));
        Map<List<String>, Cli> alone = new LinkedHashMap<>();
        commands.forEach(command -> alone.put(command, Cli.run(command.toArray(String[]::new))));

        try (GraphStore graph = GraphStore.open(folder.resolve("store")); AttestServer server = AttestServer.start(graph, ServerSettings.local(0, ServerLimits.standard()), new HeldCommands(graph))) {
            alone.forEach((command, expected) -> assertThat(withoutLog(Cli.run(command.toArray(String[]::new)))).describedAs(command.toString()).isEqualTo(expected));
            Path file = folder.resolve("graph.nq");
            assertThat(withoutLog(Cli.run("export", "--store", store, "--format", "nquads", "--output", file.toString()))).isEqualTo(new Cli(0, "", ""));
            assertThat(file).hasContent(alone.get(commands.get(6)).out());

            refusesWhoeverDoesNotShowTheToken(server, folder.resolve("store"));
            for (List<String> command : List.of(List.of("compact", "--store", store), List.of("verify", "--store", store),
                    List.of("backup", "--store", store, folder.resolve("backup").toString()))) {
                Cli refused = withoutLog(Cli.run(command.toArray(String[]::new)));
                assertThat(refused.code()).describedAs(command.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
                assertThat(refused.err()).hasLineCount(1).contains("process " + ProcessHandle.current().pid() + " (\"attest\", since ");
            }
        }
        assertThat(ServerAddress.find(folder.resolve("store"))).isEmpty();
        assertThat(Cli.run("audit", "verify", "--store", store).code()).isZero();
    }

    @Test
    void whatPeopleDecideThroughAServerShowsAtOnceAndIsKept() throws IOException, InterruptedException {
        Path place = folder.resolve("store");
        String store = place.toString();
        SmallStore.make(place);
        try (GraphStore graph = GraphStore.open(place); AttestServer server = AttestServer.start(graph, ServerSettings.local(0, ServerLimits.standard()), new HeldCommands(graph))) {
            String milad = "/api/things?iri=" + URLEncoder.encode("https://attest.example/document/letter-4aa5cf69409d#person-milad", StandardCharsets.UTF_8);
            assertThat(get(server, milad)).contains("Milad").doesNotContain("one man");
            assertThat(get(server, "/api/search?q=Samir")).contains("\"label\":\"Samir\"");

            assertThat(withoutLog(Cli.run("mark", "--store", store, "Milad", "--level", "secret")))
                    .isEqualTo(new Cli(0, "secret  https://attest.example/document/letter-4aa5cf69409d#person-milad\n", ""));
            Cli merged = withoutLog(Cli.run("decide", "merge", "--store", store, "Milad", "Samir", "--because", "one man of two names"));
            assertThat(merged.code()).describedAs(merged.err()).isZero();
            assertThat(merged.out()).contains("merge: “Samir”");
            assertThat(merged.err()).startsWith("1 document was looked at");
            assertThat(get(server, milad)).contains("Samir", "one man of two names");
            await(() -> get(server, "/api/search?q=Samir"), found -> found.contains("\"label\":\"Milad\"") && !found.contains("\"label\":\"Samir\""));
            Cli again = withoutLog(Cli.run("decide", "merge", "--store", store, "Milad", "Samir"));
            assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT.code());
            assertThat(again.err()).hasLineCount(1).contains("#person-milad> already");

            Path file = folder.resolve("decisions.jsonl");
            assertThat(Cli.run("decide", "export", "--store", store, file.toString()).code()).isZero();
            assertThat(Cli.run("decide", "forget", "--store", store, merged.out().substring(0, 16)).code()).isZero();
            assertThat(get(server, milad)).doesNotContain("one man of two names");
            assertThat(withoutLog(Cli.run("decide", "import", "--store", store, file.toString())).out()).startsWith("took over 1 of 1 decisions");
            assertThat(get(server, milad)).contains("one man of two names");
            Files.writeString(file, "no decision\n");
            assertThat(withoutLog(Cli.run("decide", "import", "--store", store, file.toString())).err()).startsWith("attest: " + file + ":1: is no JSON").hasLineCount(1);
        }
        assertThat(Cli.run("decide", "list", "--store", store).out()).contains("; holds, in 1 document", "because one man of two names");
        assertThat(Cli.run("verify", "--store", store).code()).isZero();
        assertThat(Cli.run("audit", "--store", store).out()).contains("decide  mark secret", "decide  merge", "decide  forget", "decide  import");
    }

    @Test
    void aDocumentThatIsRemovedThroughAServerIsGoneFromItsPages() throws IOException, InterruptedException {
        Path place = folder.resolve("store");
        SmallStore.make(place);
        try (GraphStore graph = GraphStore.open(place); AttestServer server = AttestServer.start(graph, ServerSettings.local(0, ServerLimits.standard()), new HeldCommands(graph))) {
            await(() -> get(server, "/api/search?q=Aleppo"), found -> found.contains("letter-4aa5cf69409d"));
            String token = ServerAddress.find(place).orElseThrow().token();
            // As who stands in that folder asks for it.
            String asked = "{\"arguments\":[\"remove\",\"--store\",\"%s\",\"letter.txt\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}".formatted(place);
            assertThat(post(server, token, asked).body()).contains("removed /archive/letter.txt");
            // Not after a while: who is told that it is gone must not find it.
            assertThat(get(server, "/api/search?q=Aleppo")).doesNotContain("letter-4aa5cf69409d");
            assertThat(get(server, "/api/documents")).doesNotContain("letter");
        }
        assertThat(Cli.run("status", "--store", place.toString()).out()).contains("0 documents");
        assertThat(Cli.run("compact", "--store", place.toString()).code()).isZero();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).describedAs(file.toString()).doesNotContain("will kill my brother", "Milad");
            }
        }
    }

    @Test
    void anEmptyNameRemovesNothing() {
        SmallStore.make(folder.resolve("store"));
        Cli refused = Cli.run("remove", "--store", folder.resolve("store").toString(), "");
        assertThat(refused).isEqualTo(new Cli(3, "", "attest: '': names nothing. Name a file, a folder or a document's IRI; '.' is this folder\n"));
    }

    /** What a page shows once the server has read what changed. */
    private static void await(Callable<String> page, Predicate<String> shown) {
        String last = "";
        for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos(); System.nanoTime() < end && !shown.test(last);) {
            last = call(page);
        }
        assertThat(shown.test(last)).describedAs(last).isTrue();
    }

    private static String call(Callable<String> page) {
        try {
            return page.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String get(AttestServer server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(server.address().toString()).resolve(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** The server runs in this process and logs to the same place. */
    private static Cli withoutLog(Cli done) {
        return new Cli(done.code(), done.out(), done.err().replaceAll("(?m)^(?:INFO|DEBUG) .*\\R", ""));
    }

    private static void refusesWhoeverDoesNotShowTheToken(AttestServer server, Path store) throws IOException, InterruptedException {
        assertThat(Files.getPosixFilePermissions(store.resolve("server.json"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String token = ServerAddress.find(store).orElseThrow().token();
        assertThat(post(server, "wrong", "{\"arguments\":[\"status\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}").statusCode()).isEqualTo(403);
        assertThat(post(server, token, "no command").statusCode()).isEqualTo(400);
        assertThat(post(server, token, "{\"arguments\":[\"status\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"archive\"}").statusCode()).isEqualTo(400);
        assertThat(post(server, token, "{\"arguments\":[\"status\"]}").statusCode()).isEqualTo(400);
        assertThat(post(server, token, "{\"arguments\":[\"compact\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}").body()).contains("a server does not run 'compact'");
        assertThat(post(server, token, "{\"arguments\":[\"decide\",\"import\",\"/etc/passwd\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}").body()).contains("a server reads no files for others");
        assertThat(post(server, token, "{\"arguments\":[\"sparql\",\"/etc/passwd\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}").body()).contains("a server reads no files for others");
        assertThat(post(server, token, "{\"arguments\":[\"export\",\"--format\",\"csv\",\"--output\",\"/tmp/x\"],\"input\":\"\",\"inputName\":\"\",\"width\":80,\"folder\":\"/archive\"}").body())
                .contains("a server writes no files for others");
    }

    private static HttpResponse<String> post(AttestServer server, String token, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(server.address().toString()).resolve(CommandServlet.PATH)).header(CommandServlet.TOKEN, token)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
