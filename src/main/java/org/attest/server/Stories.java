package org.attest.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all documents tell, read once into memory, document by document, while the server starts: every later look is a walk over memory. Until all are read an
 * answer is made of those that are, and says so.
 */
final class Stories implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
    private static final long PATIENCE_MILLISECONDS = 300;
    /** Nobody waits for a query of the reader's thread, and without its answer there are no pictures at all. */
    private static final Duration READING = Duration.ofHours(1);

    private final GraphStore store;
    private final Ontology ontology = Ontology.load();
    /** By the number of the document, whatever came first. */
    private final SortedMap<Integer, DocumentStory> read = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** IRIs of documents that somebody waits for. */
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Thread reader = Thread.ofPlatform().daemon().name("stories").unstarted(this::readAll);
    /** Only the reader's thread looks in here. */
    private final Map<String, String> strings = new HashMap<>();
    private volatile boolean closed;
    private boolean done;
    private Runnable afterwards = () -> { };
    private Places places = Places.NONE;
    private Inferences inferences = Inferences.NONE;
    private OptionalInt documents = OptionalInt.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<Scene> scene = Optional.empty();
    /** Held while lines are drawn: the timeline and the map do not wait for the network. */
    private final Object drawing = new Object();
    private Optional<Map.Entry<Scene, Web>> web = Optional.empty();

    Stories(GraphStore store) {
        this.store = store;
    }

    /** What is known by now. Waits a moment for the rest; documents that a filter asks for are read before the others. */
    synchronized Scene scene(EventFilter filter) {
        Set<String> asked = new LinkedHashSet<>();
        filter.documents().forEach(id -> asked.add(store.iris().base() + "document/" + id));
        filter.events().forEach(event -> asked.add(event.replaceFirst("#.*", "")));
        wanted.addAll(asked);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        try {
            while (!done && documents.isEmpty()) {
                wait();
            }
            for (long left = PATIENCE_MILLISECONDS; left > 0 && !done && !hasRead(asked); left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return current(!asked.isEmpty());
    }

    private boolean hasRead(Set<String> asked) {
        return !asked.isEmpty() && asked.stream().allMatch(document -> read.containsKey(numbers.getOrDefault(document, -1)));
    }

    /** What all documents tell, once all are read. Does not wait. */
    synchronized Optional<Scene> whole() {
        return done && failure.isEmpty() ? Optional.of(current(false)) : Optional.empty();
    }

    /** All lines of a scene. */
    Web web(Scene asked) {
        synchronized (drawing) {
            if (web.isEmpty() || web.get().getKey() != asked) {
                web = Optional.of(Map.entry(asked, new Web(asked)));
            }
            return web.get().getValue();
        }
    }

    /** While documents are being read, the last scene does until there is a quarter more, unless somebody asked for some of them. */
    private Scene current(boolean fresh) {
        failure.ifPresent(cause -> {
            throw new IllegalStateException("the documents could not be read", cause);
        });
        int before = scene.map(Scene::read).orElse(-1);
        if (before < 0 || read.size() != before && (done || fresh || read.size() > before + before / 4)) {
            scene = Optional.of(Scene.of(read.values(), documents.orElse(0), places, ontology));
        }
        return scene.get();
    }

    /** Begins to read, in a thread of its own. @param afterwards what that thread does once all is read */
    Stories start(Runnable afterwards) {
        this.afterwards = afterwards;
        reader.start();
        return this;
    }

    boolean isClosed() {
        return closed;
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
        long begin = System.nanoTime();
        try (NodeReader nodes = store.read(dataset -> new NodeReader(dataset, this::interned))) {
            SortedMap<Integer, Map.Entry<Node, String>> open = store.read(dataset -> titles(new PageQueries(dataset, READING)));
            while (!open.isEmpty() && !closed) {
                int number = next(open);
                Map.Entry<Node, String> document = open.remove(number);
                DocumentStory story = inferences.in(story(nodes, document.getKey(), document.getValue()));
                synchronized (this) {
                    read.put(number, story);
                    notifyAll();
                }
            }
            LOG.debug("the pictures' data of {} documents read in {} ms", read.size(), (System.nanoTime() - begin) / 1_000_000);
        } catch (RuntimeException e) {
            LOG.error("the pictures' data could not be read: {}", e.getClass().getName());
            synchronized (this) {
                failure = Optional.of(e);
            }
        } finally {
            strings.clear();
            synchronized (this) {
                done = true;
                notifyAll();
            }
        }
        if (!closed) {
            // Whoever asks something goes before what nobody asked.
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            afterwards.run();
        }
    }

    private synchronized int next(SortedMap<Integer, ?> open) {
        int number = wanted.stream().map(document -> numbers.getOrDefault(document, -1)).filter(open::containsKey).findFirst().orElse(open.firstKey());
        wanted.removeIf(document -> !open.containsKey(numbers.getOrDefault(document, -1)));
        return number;
    }

    private DocumentStory story(NodeReader nodes, Node document, String title) {
        return store.read(dataset -> new StoryReader(new DocumentQuads(nodes, store.iris().documentGraph(document)), ontology, this::interned).story(document, title));
    }

    private String interned(String text) {
        String known = strings.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private SortedMap<Integer, Map.Entry<Node, String>> titles(PageQueries queries) {
        Map<Node, String> titles = new LinkedHashMap<>();
        queries.ask("documents").forEach(row -> titles.putIfAbsent(row.node("document"), row.text("title")));
        SortedMap<Integer, Map.Entry<Node, String>> open = new TreeMap<>();
        titles.entrySet().forEach(document -> open.put(open.size(), document));
        synchronized (this) {
            documents = OptionalInt.of(open.size());
            open.forEach((number, document) -> numbers.put(document.getKey().getURI(), number));
            notifyAll();
        }
        Places located = Places.of(queries.ask("places"));
        Inferences found = Inferences.of(queries, store.iris().timelineGraph());
        synchronized (this) {
            places = located;
            inferences = found;
        }
        return open;
    }
}
