package org.attest.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.server.Happening.Order;
import org.attest.server.PageQueries.Row;
import org.attest.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all documents tell, read once into memory, document by document, while the server starts: every later look is a walk over memory. Until all are read an
 * answer is made of those that are, and says so.
 */
final class Stories implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
    private static final long PATIENCE_MILLISECONDS = 600;

    private final GraphStore store;
    private final ServerLimits limits;
    private final Ontology ontology = Ontology.load();
    private final List<DocumentStory> read = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread reader = Thread.ofPlatform().daemon().name("stories").unstarted(this::readAll);
    private volatile boolean closed;
    private Places places = Places.NONE;
    private Map<String, List<Inference>> inferences = Map.of();
    private Set<String> contradicted = Set.of();
    private int documents;
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<Scene> scene = Optional.empty();
    private Optional<Map.Entry<Scene, Web>> web = Optional.empty();

    Stories(GraphStore store, ServerLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** Something that the solver found for an event. */
    private record Inference(String property, String value) {}

    /** What is known by now. Waits a moment for the rest. */
    Scene scene() {
        try {
            done.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return current();
    }

    /** All lines of a scene. */
    synchronized Web web(Scene asked) {
        if (web.isEmpty() || web.get().getKey() != asked) {
            web = Optional.of(Map.entry(asked, new Web(asked)));
        }
        return web.get().getValue();
    }

    private synchronized Scene current() {
        failure.ifPresent(cause -> {
            throw new IllegalStateException("the documents could not be read", cause);
        });
        if (scene.isEmpty() || scene.get().read() != read.size()) {
            scene = Optional.of(Scene.of(read, documents, places, ontology));
        }
        return scene.get();
    }

    /** Begins to read, in a thread of its own. */
    Stories start() {
        reader.start();
        return this;
    }

    /** Ends once no document is being read any more. */
    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            Map<Node, String> titles = store.read(dataset -> titles(new PageQueries(dataset, limits)));
            for (Map.Entry<Node, String> document : titles.entrySet()) {
                if (closed) {
                    return;
                }
                DocumentStory story = store.read(dataset -> new StoryReader(new PageQueries(dataset, limits), ontology, document.getKey()).story(document.getValue()));
                synchronized (this) {
                    read.add(inferred(story));
                }
            }
        } catch (RuntimeException e) {
            LOG.error("the pictures' data could not be read: {}", e.getClass().getName());
            synchronized (this) {
                failure = Optional.of(e);
            }
        } finally {
            done.countDown();
        }
    }

    private Map<Node, String> titles(PageQueries queries) {
        Map<Node, String> titles = new LinkedHashMap<>();
        queries.ask("documents").forEach(row -> titles.putIfAbsent(row.node("document"), row.text("title")));
        Places located = Places.of(queries.ask("places"));
        Map<String, List<Inference>> found = new TreeMap<>();
        for (Row row : queries.ask("inferred", "graph", store.iris().timelineGraph())) {
            String property = row.text("property");
            found.computeIfAbsent(row.text("event"), event -> new ArrayList<>()).add(new Inference(property.substring(property.lastIndexOf('#') + 1), row.text("value")));
        }
        Set<String> wrong = new HashSet<>();
        queries.ask("contradictions", "graph", store.iris().timelineGraph()).forEach(row -> wrong.add(row.text("event")));
        synchronized (this) {
            documents = titles.size();
            places = located;
            inferences = found;
            contradicted = wrong;
        }
        return titles;
    }

    private DocumentStory inferred(DocumentStory story) {
        return inferences.isEmpty() && contradicted.isEmpty() ? story : new DocumentStory(story.id(), story.title(), story.things(), story.happenings().stream().map(this::inferred).toList(), story.bonds());
    }

    private Happening inferred(Happening event) {
        List<Inference> found = inferences.getOrDefault(event.iri(), List.of());
        boolean wrong = contradicted.contains(event.iri());
        if (found.isEmpty() && !wrong) {
            return event;
        }
        Map<String, String> bounds = new TreeMap<>();
        List<Order> orders = new ArrayList<>(event.orders());
        for (Inference inference : found) {
            if (Orders.NAMES.contains(inference.property())) {
                orders.add(new Order(inference.property(), inference.value(), Happening.FACTUAL, true));
            } else {
                bounds.put(inference.property(), inference.value());
            }
        }
        List<Time> times = new ArrayList<>(event.times());
        if (!bounds.isEmpty()) {
            times.add(Time.of(bounds, Happening.FACTUAL, "", true));
        }
        return event.with(times, orders, wrong);
    }
}
