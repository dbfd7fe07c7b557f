package org.attest.server;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import org.attest.store.GraphStore;

/**
 * Measures what the timeline, the map and the network are drawn of, over a large invented store: the first answers, how long until all is read, and later looks.
 * Run by {@code src/bench/pictures.sh}; makes the store where the folder holds none.
 */
final class PicturesBench {

    private static final int ROUNDS = 7;
    private static final EventFilter ALL = EventFilter.of(new Parameters("", Map.of()));
    private static final String PERSON = "https://attest.example/person/";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private PicturesBench(URI address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!GraphStore.isStore(folder)) {
            System.out.printf(Locale.ROOT, "made %,d quads%n", InventedCorpus.write(folder, 1_000, 100_000, 5_000));
        }
        long before = memory();
        try (GraphStore store = GraphStore.open(folder)) {
            Stories stories = new Stories(store);
            long processor = processor();
            long begin = System.nanoTime();
            stories.start(() -> { });
            while (stories.scene(ALL).read() < 1_000) {
                Thread.onSpinWait();
            }
            System.out.printf(Locale.ROOT, "all read: %,d ms, %,d ms of processor, %,d MB kept%n", millis(begin), (processor() - processor) / 1_000_000, memory() - before);
            stories.close();
            System.out.printf(Locale.ROOT, "%,d events%n", stories.scene(ALL).happenings().size());
        }
        try (GraphStore store = GraphStore.open(folder); AttestServer server = AttestServer.start(store, ServerSettings.local(0, ServerLimits.standard()))) {
            new PicturesBench(server.address()).measure();
        }
    }

    private void measure() throws Exception {
        long begin = System.nanoTime();
        JsonNode first = get("api/events?sparse");
        System.out.printf(Locale.ROOT, "first answer: %,d ms, of %d documents%n", millis(begin), first.at("/progress/read").asInt());
        while (get("api/events?limit=1").at("/progress/read").asInt() < 1_000) {
            Thread.onSpinWait();
        }
        System.out.printf(Locale.ROOT, "all: %,d ms%n", millis(begin));
        String person = get("api/network").at("/nodes/0/iri").asText(PERSON);
        String other = get("api/network").at("/nodes/1/iri").asText(PERSON);
        List<String> looks = List.of("api/events?sparse", "api/events?sparse&from=%d-01-01&to=%d-12-31", "api/events?lanes=document&sparse&from=%d-03-01&to=%d-04-30",
                "api/events?type=Killing&sparse&from=%d-01-01", "api/events?actor=" + person + "&from=%d-01-01", "api/map", "api/map?from=%d-01-01&to=%d-12-31",
                "api/map?actor=" + person + "&from=%d-01-01", "api/map?type=Killing&from=%d-01-01", "api/network", "api/network?node=" + person, "api/network?node=" + person + "&from=%d-01-01",
                "api/network?type=Killing&from=%d-01-01", "api/network?start=" + person + "&goal=" + other);
        System.out.printf(Locale.ROOT, "| request | first | median | slowest |%n|---|---|---|---|%n");
        for (String look : looks) {
            long[] times = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                begin = System.nanoTime();
                get(look.replace("%d", Integer.toString(1990 + i)));
                times[i] = millis(begin);
            }
            long once = times[0];
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "| %s | %d | %d | %d |%n", look.replace(PERSON, ""), once, times[ROUNDS / 2], times[ROUNDS - 1]);
        }
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** In megabytes. */
    private static long memory() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
