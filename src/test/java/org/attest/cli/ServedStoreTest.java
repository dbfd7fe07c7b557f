package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attest.server.AttestServer;
import org.attest.server.CommandServlet;
import org.attest.server.ServerAddress;
import org.attest.server.ServerLimits;
import org.attest.server.ServerSettings;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a server holds a store, commands that read go through it and those that write say what holds it. */
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
            for (List<String> command : List.of(List.of("remove", "--store", store, "/archive"), List.of("compact", "--store", store), List.of("verify", "--store", store),
                    List.of("backup", "--store", store, folder.resolve("backup").toString()))) {
                Cli refused = withoutLog(Cli.run(command.toArray(String[]::new)));
                assertThat(refused.code()).describedAs(command.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
                assertThat(refused.err()).hasLineCount(1).contains("process " + ProcessHandle.current().pid() + " (\"attest\", since ");
            }
        }
        assertThat(ServerAddress.find(folder.resolve("store"))).isEmpty();
        assertThat(Cli.run("audit", "verify", "--store", store).code()).isZero();
    }

    /** The server runs in this process and logs to the same place. */
    private static Cli withoutLog(Cli done) {
        return new Cli(done.code(), done.out(), done.err().replaceAll("(?m)^(?:INFO|DEBUG) .*\\R", ""));
    }

    private static void refusesWhoeverDoesNotShowTheToken(AttestServer server, Path store) throws IOException, InterruptedException {
        assertThat(Files.getPosixFilePermissions(store.resolve("server.json"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String token = ServerAddress.find(store).orElseThrow().token();
        assertThat(post(server, "wrong", "{\"arguments\":[\"status\"],\"input\":\"\",\"width\":80}").statusCode()).isEqualTo(403);
        assertThat(post(server, token, "no command").statusCode()).isEqualTo(400);
        assertThat(post(server, token, "{\"arguments\":[\"remove\",\"/archive\"],\"input\":\"\",\"width\":80}").body()).contains("a server does not run 'remove'");
        assertThat(post(server, token, "{\"arguments\":[\"sparql\",\"/etc/passwd\"],\"input\":\"\",\"width\":80}").body()).contains("a server reads no files for others");
        assertThat(post(server, token, "{\"arguments\":[\"export\",\"--format\",\"csv\",\"--output\",\"/tmp/x\"],\"input\":\"\",\"width\":80}").body())
                .contains("a server writes no files for others");
    }

    private static HttpResponse<String> post(AttestServer server, String token, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(server.address().toString()).resolve(CommandServlet.PATH)).header(CommandServlet.TOKEN, token)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
