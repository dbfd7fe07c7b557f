package org.attest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attest.store.GraphStore;

/** A server on a free port over a small invented world. */
final class TestServer implements AutoCloseable {

    static final String LETTER = "letter-127dcda4052a";

    private final GraphStore store;
    private final AttestServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Path folder, ServerLimits limits) {
        this(folder, limits, quad -> quad);
    }

    /** @param change made to each quad of the world */
    TestServer(Path folder, ServerLimits limits, UnaryOperator<Quad> change) {
        this(invented(folder, change), limits);
    }

    /** Serves a store and closes it at the end. */
    TestServer(GraphStore store, ServerLimits limits) {
        this.store = store;
        this.server = AttestServer.start(store, ServerSettings.local(0, limits));
    }

    private static GraphStore invented(Path folder, UnaryOperator<Quad> change) {
        GraphStore store = GraphStore.create(folder, Optional.empty());
        DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
        Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(quad -> store.dataset().add(change.apply(quad))));
        return store;
    }

    TestServer(Path folder) {
        this(folder, ServerLimits.standard());
    }

    URI address() {
        return server.address();
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> sparql(String query, String... headers) {
        return form("attest/sparql", "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> form(String path, String body, String... headers) {
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                // The server closes a connection whose last body it did not read; the client may use it once more before it knows.
                return client.send(request.build(), BodyHandlers.ofString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends these lines as they stand and gives the first line of the answer. */
    String raw(String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
