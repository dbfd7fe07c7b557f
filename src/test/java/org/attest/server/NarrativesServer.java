package org.attest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.attest.build.BundledNarratives;
import org.attest.store.GraphStore;

/** The bundled narratives behind a server, made once for all browser tests of a run. */
final class NarrativesServer {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final class Made {
        static final URI ADDRESS = start();
    }

    private NarrativesServer() {}

    static URI address() {
        return Made.ADDRESS;
    }

    /** The IRI of what is found first under some words. */
    static String find(String words, String kind) {
        try {
            String query = "api/search?limit=1&kind=" + kind + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(TestBrowser.fetch(address() + query)).at("/results/0/iri").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI start() {
        try {
            Path folder = Files.createTempDirectory("attest-narratives");
            GraphStore store = BundledNarratives.store(folder.resolve("store"));
            AttestServer server = AttestServer.start(store, ServerSettings.local(0, ServerLimits.standard()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                store.close();
                remove(folder);
            }));
            read(server.address());
            return server.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all narratives are read, which on a busy machine takes longer than a browser waits for a page. */
    private static void read(URI address) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode progress = progress(address);
        while (progress.path("read").asInt() < progress.path("documents").asInt() || progress.path("documents").asInt() == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("read after " + PATIENCE + ": " + progress);
            }
            progress = progress(address);
        }
    }

    /** The server itself waits a moment for more before it answers. */
    private static JsonNode progress(URI address) throws IOException {
        return new ObjectMapper().readTree(TestBrowser.fetch(address + "api/events?limit=1&undated=1")).path("progress");
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
