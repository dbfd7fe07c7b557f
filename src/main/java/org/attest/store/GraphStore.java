package org.attest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.audit.AuditAction;
import org.attest.audit.AuditLog;
import org.attest.chronology.Chronology;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph on disk. A document comes, is replaced or goes in one transaction of its own; readers see it whole or not at all, and what a method has returned from is
 * on the disk, whatever happens next.
 *
 * <p>One process at a time may hold a store open. Reads may run in many threads; writes are serialised. All changes go through the methods of this class, which keep
 * the digests and the audit log.
 */
public final class GraphStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);

    private final StoreOpening opening;
    private final Iris iris;
    private final StoreWriter writer;
    private final StoredDecisions decisions;
    private final DocumentFiling filing;
    private boolean closed;

    GraphStore(StoreOpening opening, Iris iris, StoreContext context) {
        this.opening = opening;
        this.iris = iris;
        writer = new StoreWriter(opening, context.layer());
        decisions = new StoredDecisions(opening.database(), iris, writer);
        filing = new DocumentFiling(writer, iris, decisions);
    }

    /** As {@link #create(Path, Optional, StoreContext)}, for this process. */
    public static GraphStore create(Path folder, Optional<String> base) {
        return create(folder, base, StoreContext.of("attest"));
    }

    /**
     * Opens a store, or makes one where there is none.
     *
     * @param base for the IRIs of a new store; where given for an old one it must be the same
     * @throws InputException where the folder is something else, cannot be written, is held by another process or was made with another base
     */
    public static GraphStore create(Path folder, Optional<String> base, StoreContext context) {
        base.ifPresent(NewStore::check);
        StoreFolder place = new StoreFolder(folder);
        if (!place.isStore()) {
            return new NewStore(place, base.orElse(Iris.DEFAULT_BASE), context, Optional.empty()).make(made -> new StoredOntology(made).update());
        }
        GraphStore store = open(folder, context);
        if (base.isPresent() && !base.get().equals(store.iris.base())) {
            store.close();
            throw new InputException(folder.toString(), "this store's IRIs begin with " + store.iris.base(), "Leave out --base, or build another store");
        }
        new StoredOntology(store).update();
        return store;
    }

    /** As {@link #open(Path, StoreContext)}, for this process. */
    public static GraphStore open(Path folder) {
        return open(folder, StoreContext.of("attest"));
    }

    /**
     * Opens a store; where a crash broke off its last change, drops what was unfinished of it and says so.
     *
     * @throws InputException where there is no store, or it is damaged
     * @throws StoreHeldException where another process holds it
     */
    public static GraphStore open(Path folder, StoreContext context) {
        StoreFolder place = new StoreFolder(folder);
        if (!place.isStore()) {
            throw new InputException(folder.toString(), "there is no store here", "Build one with 'attest build --store " + folder + " PATH…', look around first with 'attest demo', or name another with --store");
        }
        Iris iris = new Iris(place.base());
        GraphStore store = new GraphStore(StoreOpening.of(place, context), iris, context);
        try {
            store.settle();
            if (store.decisions.takeEffect() > 0) {
                LOG.warn("{}: the last run was broken off while decisions took effect; they hold now, and the next 'attest build' derives the timeline of these documents anew", folder);
            }
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Looks at what no crash leaves, and ends a compaction that was broken off. */
    private void settle() {
        if (opening.suspect() && !check().isSound()) {
            throw new InputException(folder().toString(), "the store is damaged", "'attest verify' says where; 'attest restore' brings back a backup");
        }
        new Compaction(opening).end();
    }

    /**
     * Writes the database anew without what was replaced or removed, so that its bytes are gone and it takes less space. A crash at any moment leaves the old state or
     * the new one, which hold the same.
     *
     * @throws InputException where the store is damaged, or there is not enough space for both
     */
    public void compact() {
        new Compaction(opening).run();
    }

    /** True where Attest made a store in this folder. */
    public static boolean isStore(Path folder) {
        return new StoreFolder(folder).isStore();
    }

    public Path folder() {
        return opening.folder().path();
    }

    public Iris iris() {
        return iris;
    }

    /** Where whoever lets somebody read, or decide, says so. */
    public AuditLog audit() {
        return opening.audit();
    }

    /** What was mended when the store was opened, in a sentence each. */
    public List<String> notices() {
        return opening.notices();
    }

    /** The named graphs with their union as default graph, to be read inside transactions. Changes go through this class. */
    public DatasetGraph dataset() {
        return opening.database();
    }

    /** A read over one state of the store. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(dataset(), () -> reader.apply(dataset()));
    }

    /**
     * Changes graphs other than documents' own in one transaction.
     *
     * @param with what does it, for the audit log; no text of a document
     * @param about IRIs of the documents concerned
     */
    public void change(AuditAction action, String with, List<String> about, Consumer<DatasetGraph> work) {
        writer.write(action, with, about, List.of(), work::accept);
    }

    /**
     * Puts a document in the place of what its file became before.
     *
     * @param entry of the file that it was read from
     */
    public void put(DocumentGraph graph, LedgerEntry entry) {
        put(graph, entry, Optional.empty());
    }

    /**
     * As {@link #put(DocumentGraph, LedgerEntry)}; the document also takes the place of another with the same text, whose files are known for this one's from now on.
     *
     * @param sameText the IRI of the other
     */
    public void put(DocumentGraph graph, LedgerEntry entry, Optional<String> sameText) {
        filing.put(graph, entry, sameText);
    }

    /** Keeps that a file says the same as another: its document is there already and stays as it is. */
    public void putDuplicate(LedgerEntry entry) {
        filing.putDuplicate(entry);
    }

    /** Keeps that a file failed. What it became before stays: a file that was damaged since must not take its statements with it. */
    public void putFailure(LedgerEntry entry) {
        filing.putFailure(entry);
    }

    /** Takes out what became of a file, unless another file says the same. */
    public void remove(LedgerEntry entry) {
        filing.remove(entry);
    }

    /** All that people decided. */
    public Decisions decisions() {
        return decisions.all();
    }

    /** A document as it was read, before anybody decided anything. */
    public DocumentGraph asRead(Node document) {
        return read(dataset -> new AsRead(dataset, iris).document(document));
    }

    /**
     * Keeps what people decided, and brings the documents that it concerns up to date, each in a transaction of its own. What a crash breaks off goes on when the store is
     * opened again. The timeline is to be updated afterwards.
     *
     * @param with the kind of decision, for the audit log
     * @return how many documents were looked at
     */
    public int decide(String with, Collection<Decision> coming) {
        return decisions.add(with, coming);
    }

    /** As if these had never been decided; nothing of them is kept, nor of what undid them. @return how many documents were looked at */
    public int forget(Collection<Decision> going) {
        return decisions.forget(going);
    }

    /**
     * Brings the timeline up to date with the documents, in one transaction; nothing is done where no document came, changed or went since. Where it fails,
     * the documents and what was inferred from documents that are still the same stay as they are, and the next call tries again.
     */
    public void updateTimeline(Chronology chronology) {
        new StoredTimeline(dataset(), iris, writer).update(chronology);
    }

    /** How many times this process has changed it: where two of these are the same, nothing has changed between them. */
    public long changes() {
        return writer.changes();
    }

    public StoreCounts counts() {
        return read(StoreCounts::of);
    }

    /** What became of each file, by path. */
    public List<LedgerEntry> entries() {
        return read(dataset -> ledger(dataset).entries());
    }

    public Optional<LedgerEntry> entry(String path) {
        return read(dataset -> ledger(dataset).find(path));
    }

    /** The files that became one document, by path. */
    public List<LedgerEntry> entriesOf(String document) {
        return read(dataset -> ledger(dataset).of(document));
    }

    private static Ledger ledger(DatasetGraph dataset) {
        return new Ledger(dataset.getDefaultGraph());
    }

    /** The document that holds a text. @param sha256 hexadecimal, of the text */
    public Optional<String> documentOf(String sha256) {
        return read(dataset -> dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.SHA256, NodeFactory.createLiteralString(sha256))
                .map(quad -> quad.getSubject().getURI()).sorted().findFirst());
    }

    /** Reads all of it back and compares it with the digests that were kept when it was written. */
    public Verification check() {
        return Verifier.content(dataset());
    }

    /** Lets other processes open the store. May be called again. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        TDBInternal.expel(dataset());
        try {
            FileSeal seal = opening.folder().seal();
            if (writer.isSound() && !seal.isThere()) {
                seal.set();
            }
        } catch (IOException e) {
            LOG.warn("{}: the checksums of the files could not be kept: {}", folder(), e.getMessage());
        } finally {
            opening.audit().close();
            opening.lock().close();
        }
    }
}
