package org.attest.server;

import java.util.List;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.http.HttpServletResponse;
import org.attest.rdf.Ontology;
import org.attest.search.DocumentEntry;
import org.attest.search.Hits;
import org.attest.search.KindOf;
import org.attest.search.SearchIndex;
import org.attest.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search index of the store that is served. Where it is stale it is made anew while the server already answers. */
final class Catalogue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GraphStore store;
    private final KindOf kinds;
    private final SearchIndex index;
    private final CompletableFuture<Void> made;

    Catalogue(GraphStore store, Ontology ontology) {
        this.store = store;
        this.kinds = type -> Kind.of(type, ontology)
                .map(kind -> new KindOf.Kind(kind.word(), ontology.label(type).orElse(kind.word()), kind.ordinal(), kind == Kind.EVENT ? Families.of(type, ontology) : ""));
        this.index = SearchIndex.of(store);
        this.made = CompletableFuture.runAsync(this::refresh, task -> Thread.ofPlatform().name("search-index").daemon().start(task));
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

    /** Every document, by title. Waits for an index that is being made. */
    List<DocumentEntry> documents() {
        try {
            made.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the search index could not be made", e.getCause());
        }
        return index.documents();
    }

    /** The events that several tell of. */
    Hits told(int offset, int limit) {
        return index.told(offset, limit);
    }

    /** Waits a while for the first index, which for a small store takes a second. */
    private boolean isMadeSoon() {
        try {
            made.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws ProblemException while the first index is being made */
    Hits find(String words, String kind, int offset, int limit) {
        if (!index.isReady() && !isMadeSoon()) {
            throw new ProblemException(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Not ready", "The search index is being made. Ask again in a moment.");
        }
        if (!index.isReady()) {
            throw new IllegalStateException("the search index could not be made");
        }
        return index.find(words, kind, offset, limit);
    }

    @Override
    public void close() {
        // Its reads would find the store closed.
        made.exceptionally(failure -> null).join();
        index.close();
    }
}
