package org.attest.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.attest.rdf.Ontology;
import org.attest.search.DocumentEntry;
import org.attest.search.Hit;
import org.attest.search.Hits;
import org.attest.search.KindOf;
import org.attest.search.SearchIndex;
import org.attest.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search index of the store that is served. Where it is stale it is made anew while the server already answers, when that starts and whenever the store has changed. */
final class Catalogue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final GraphStore store;
    private final KindOf kinds;
    private final SearchIndex index;
    private final ServerLimits limits;
    private final Executor executor;
    private volatile Making making;

    /** An index of one state of the store, and the lists of documents that were asked for since. */
    private record Making(CompletableFuture<Void> made, AtomicReference<Optional<Listed>> counted, AtomicReference<Optional<List<DocumentEntry>>> uncounted) {

        Making(CompletableFuture<Void> made) {
            this(made, new AtomicReference<>(Optional.empty()), new AtomicReference<>(Optional.empty()));
        }
    }

    Catalogue(GraphStore store, Ontology ontology, ServerLimits limits) {
        this(store, ontology, limits, task -> Thread.ofPlatform().name("search-index").daemon().start(task));
    }

    /** @param executor makes the index */
    Catalogue(GraphStore store, Ontology ontology, ServerLimits limits, Executor executor) {
        this.store = store;
        this.limits = limits;
        this.kinds = type -> Kind.of(type, ontology)
                .map(kind -> new KindOf.Kind(kind.word(), ontology.label(type).orElse(kind.word()), kind.ordinal()));
        this.index = SearchIndex.of(store);
        this.executor = executor;
        this.making = new Making(CompletableFuture.runAsync(this::refresh, executor));
    }

    /** The store has changed: the index is made anew, and until it is, what was found before is found; where something was withdrawn, nothing. */
    synchronized void renew(StoreChange change) {
        try {
            if (change == StoreChange.WITHDRAWN) {
                index.withdraw();
            }
        } finally {
            making = new Making(making.made().handle((done, failure) -> done).thenRunAsync(this::refresh, executor));
        }
    }

    private void refresh() {
        try {
            long begin = System.nanoTime();
            if (index.refresh(store, kinds)) {
                LOG.debug("search index made in {} ms", (System.nanoTime() - begin) / 1_000_000);
            }
        } catch (RuntimeException e) {
            LOG.warn("the search index could not be made: {}", e.toString());
            throw e;
        }
    }

    /**
     * Every document, by title.
     *
     * @param counted whether it is known how much was read from each
     * @param kinds how many things there are of each kind, each once, whichever documents tell of it; empty where that is not known
     */
    record Listed(boolean counted, List<DocumentEntry> documents, Map<String, Integer> kinds) {}

    /** Every document, by title; without counts while the index is being made. */
    Listed documents() {
        Making now = making;
        return isMade(now) ? now.counted().updateAndGet(known -> known.or(() -> Optional.of(new Listed(true, index.documents(), index.kinds())))).orElseThrow()
                : new Listed(false, now.uncounted().updateAndGet(known -> known.or(() -> Optional.of(titles()))).orElseThrow(), Map.of());
    }

    private List<DocumentEntry> titles() {
        Map<String, DocumentEntry> entries = new LinkedHashMap<>();
        for (PageQueries.Row row : store.read(dataset -> new PageQueries(dataset, limits).ask("documents"))) {
            DocumentEntry entry = entries.computeIfAbsent(row.text("document"), iri -> new DocumentEntry(iri, row.text("title"), new ArrayList<>(), row.text("date"), row.text("fileName"), row.text("mediaType"), 0, Map.of()));
            row.find("author").ifPresent(author -> entry.authors().add(new DocumentEntry.Author(author.getURI(), row.text("authorName"))));
        }
        return List.copyOf(entries.values());
    }

    /** The events that several tell of; none before there is an index. */
    Hits told(int offset, int limit) {
        return index.told(offset, limit);
    }

    /** True once there is an index to search in, be it of an earlier state. Waits a moment for the first one, which for a small store takes a second. */
    boolean isReady() {
        return index.isReady() || isMade(making) && index.isReady();
    }

    /** True once the index was made from what the store holds now. */
    boolean isFresh() {
        Making now = making;
        return now.made().isDone() && !now.made().isCompletedExceptionally();
    }

    /** @throws IllegalStateException where it cannot be made */
    private static boolean isMade(Making now) {
        try {
            now.made().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search index could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is written or sounds nearly so, or has some of the words; nothing before there is an index. @param kind see {@link #find} */
    List<Hit> near(String words, String kind, int limit) {
        Hits hits = index.find(words, kind, 0, limit);
        return Stream.concat(hits.results().stream(), hits.similar().stream()).limit(limit).toList();
    }

    Hits find(String words, String kind, int offset, int limit) {
        return index.find(words, kind, offset, limit);
    }

    /** See {@link SearchIndex#first}. */
    Hits first(String words, int limit) {
        return index.first(words, limit);
    }

    @Override
    public void close() {
        // Its reads would find the store closed.
        making.made().exceptionally(failure -> null).join();
        index.close();
    }
}
