package org.attest.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.attest.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one store. It lies in a folder of its own beside the database; where that cannot be written it is kept in memory. A crash at any time leaves the
 * earlier index, or one that does not open and is made anew; the store is only read.
 *
 * <p>Searches may run in many threads, also while {@link #refresh} makes a newer index.
 */
public final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** It says at every start that it could be faster with a module that is not yet part of Java. Kept, so that its level is. */
    private static final java.util.logging.Logger VECTORS = java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    private static final String FOLDER = "search-index";

    private final Directory directory;
    private final AtomicReference<Optional<IndexSearcher>> searcher = new AtomicReference<>(Optional.empty());

    static {
        VECTORS.setLevel(java.util.logging.Level.SEVERE);
    }

    private SearchIndex(Directory directory) {
        this.directory = directory;
    }

    /** The index of a store as it was left, stale or not; without one it finds nothing until {@link #refresh}. */
    public static SearchIndex of(GraphStore store) {
        SearchIndex index = new SearchIndex(directory(store.folder()));
        index.reopen();
        return index;
    }

    /** Takes a store's index away, with the words in it; the next server makes it anew. */
    public static void discard(GraphStore store) {
        try (SearchIndex index = new SearchIndex(directory(store.folder()))) {
            index.clear();
        }
    }

    private static Directory directory(Path store) {
        try {
            Path folder = Files.createDirectories(store.resolve(FOLDER));
            return Files.isWritable(folder) ? new NIOFSDirectory(folder) : new ByteBuffersDirectory();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("the search index is kept in memory: {}", e.getClass().getName());
            return new ByteBuffersDirectory();
        }
    }

    /**
     * Makes the index anew where it was made from another state of the store, or cannot be read.
     *
     * @return true where it was made
     */
    public synchronized boolean refresh(GraphStore store, KindOf kinds) {
        String state = store.read(StoreState::of);
        if (state.equals(state())) {
            return false;
        }
        StoreScan.Content content = store.read(dataset -> new StoreScan(dataset, kinds).content());
        try {
            write(content, state);
        } catch (IOException | RuntimeException e) {
            // A torn index may keep a new one from being written over it.
            LOG.debug("the search index is made from nothing: {}", e.getClass().getName());
            clear();
            try {
                write(content, state);
            } catch (IOException again) {
                throw new SearchException("the search index cannot be written", again);
            }
        }
        reopen();
        return true;
    }

    private void write(StoreScan.Content content, String state) throws IOException {
        IndexWriting.write(directory, content, state);
    }

    /** Finds nothing any more, and has none of its words on the disk, until {@link #refresh}. Waits for one that runs. */
    public synchronized void withdraw() {
        searcher.getAndSet(Optional.empty()).ifPresent(SearchIndex::release);
        clear();
    }

    private void clear() {
        try {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        } catch (IOException e) {
            throw new SearchException("the search index cannot be removed", e);
        }
    }

    /** True once there is an index, be it stale. */
    public boolean isReady() {
        return searcher.get().isPresent();
    }

    /** True where the index was made from what the store holds now. */
    public boolean isFresh(GraphStore store) {
        return store.read(StoreState::of).equals(state());
    }

    private String state() {
        return searcher.get().map(open -> {
            try {
                return ((DirectoryReader) open.getIndexReader()).getIndexCommit().getUserData().getOrDefault(IndexWriting.STATE, "");
            } catch (IOException e) {
                return "";
            }
        }).orElse("");
    }

    private void reopen() {
        try {
            Optional<IndexSearcher> earlier = searcher.get();
            searcher.set(DirectoryReader.indexExists(directory) ? Optional.of(new IndexSearcher(DirectoryReader.open(directory))) : Optional.empty());
            // A search that still runs holds the earlier reader.
            earlier.ifPresent(SearchIndex::release);
        } catch (IOException | RuntimeException e) {
            LOG.debug("the search index does not open: {}", e.getClass().getName());
            searcher.set(Optional.empty());
        }
    }

    private static void release(IndexSearcher earlier) {
        try {
            earlier.getIndexReader().decRef();
        } catch (IOException e) {
            LOG.debug("an earlier search index was not closed: {}", e.getClass().getName());
        }
    }

    private interface Work<T> {
        T with(Searches open) throws IOException;
    }

    private <T> T using(Work<T> work, T otherwise) {
        while (true) {
            Optional<IndexSearcher> open = searcher.get();
            if (open.isEmpty()) {
                return otherwise;
            }
            if (open.get().getIndexReader().tryIncRef()) {
                try {
                    return work.with(new Searches(open.get()));
                } catch (IOException e) {
                    throw new SearchException("the search index cannot be read", e);
                } finally {
                    release(open.get());
                }
            }
        }
    }

    /**
     * What fits all the words: names, best first, then stretches of texts. Events and documents are found by their own words as well as by what they are called.
     *
     * @param kind one, {@code document} or {@code text} among them, or several names' with commas between; {@code names} for all but texts; empty for all
     * @param offset how many results come before those wanted
     * @param limit at most so many
     */
    public Hits find(String words, String kind, int offset, int limit) {
        if (Analyzers.words(Analyzers.NAME, words).isEmpty()) {
            return Hits.NONE;
        }
        return using(open -> open.find(words, kind, offset, limit), Hits.NONE);
    }

    /** The same for all kinds, the first of each: things, events, documents and stretches of texts. @param limit how many of each at most */
    public Hits first(String words, int limit) {
        return Analyzers.words(Analyzers.NAME, words).isEmpty() ? Hits.NONE : using(open -> open.first(words, limit), Hits.NONE);
    }

    /** How many things, documents and stretches of texts there are, by kind; each thing once, whoever tells of it. */
    public Map<String, Integer> kinds() {
        return using(Searches::kinds, Map.of());
    }

    /** The events that several tell of, those first of whom most do. */
    public Hits told(int offset, int limit) {
        return using(open -> open.told(offset, limit), Hits.NONE);
    }

    /** Every document, by title. */
    public List<DocumentEntry> documents() {
        return using(Searches::documents, List.of());
    }

    @Override
    public void close() {
        searcher.getAndSet(Optional.empty()).ifPresent(SearchIndex::release);
        try {
            directory.close();
        } catch (IOException e) {
            throw new SearchException("the search index cannot be closed", e);
        }
    }
}
