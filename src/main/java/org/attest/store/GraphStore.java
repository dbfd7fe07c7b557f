package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.audit.AuditAction;
import org.attest.audit.AuditLog;
import org.attest.chronology.Chronology;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Orphans;
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
    private Optional<Ontology> ontology = Optional.empty();
    private boolean closed;

    private GraphStore(StoreOpening opening, Iris iris, StoreContext context) {
        this.opening = opening;
        this.iris = iris;
        writer = new StoreWriter(opening, context.layer());
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
        base.ifPresent(GraphStore::check);
        StoreFolder place = new StoreFolder(folder);
        if (!place.isStore()) {
            return make(place, base.orElse(Iris.DEFAULT_BASE), context);
        }
        GraphStore store = open(folder, context);
        if (base.isPresent() && !base.get().equals(store.iris.base())) {
            store.close();
            throw new InputException(folder.toString(), "this store's IRIs begin with " + store.iris.base(), "Leave out --base, or build another store");
        }
        store.loadOntology();
        return store;
    }

    private static GraphStore make(StoreFolder place, String base, StoreContext context) {
        return make(place, base, context, Optional.empty(), GraphStore::loadOntology);
    }

    /** Makes a store with what a backup holds, and closes it. @param audit the log that the new one goes on with */
    static void make(Path folder, String base, StoreContext context, Path audit, Consumer<GraphStore> load) {
        check(base);
        make(new StoreFolder(folder), base, context, Optional.of(audit), load).close();
    }

    private static GraphStore make(StoreFolder place, String base, StoreContext context, Optional<Path> audit, Consumer<GraphStore> load) {
        Path folder = place.path();
        try {
            if (place.isStore()) {
                throw new InputException(folder.toString(), "there is a store here already", "Name a new folder");
            }
            if (!place.isFree()) {
                throw new InputException(folder.toString(), "the folder holds other things than a store", "Name a new folder, or one that Attest made");
            }
            Files.createDirectories(folder);
            new FreeSpace(folder).require(List.of());
            // The lock first, then away with what a broken attempt may have left.
            StoreLock lock = StoreLock.take(folder, context.holder());
            try {
                place.clear(audit);
            } finally {
                lock.close();
            }
            GraphStore store = new GraphStore(StoreOpening.of(place, context), new Iris(base), context);
            try {
                store.audit().append(audit.isPresent() ? AuditAction.RESTORE : AuditAction.CREATE, "", List.of());
                load.accept(store);
                place.writeSettings(base);
                return store;
            } catch (RuntimeException | IOException e) {
                store.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(folder.toString(), "a store cannot be made here: " + e.getMessage(), "Name a folder that you may write to", e);
        }
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
            throw new InputException(folder.toString(), "there is no store here", "Build one with 'attest build --store " + folder + " PATH…', or name another with --store");
        }
        Iris iris = new Iris(place.base());
        GraphStore store = new GraphStore(StoreOpening.of(place, context), iris, context);
        try {
            store.settle();
            if (store.applyDecisions() > 0) {
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
        try {
            if (Generations.hasOld(opening.folder().database())) {
                if (!check().isSound()) {
                    throw new InputException(folder().toString(), "the store is damaged, and was being compacted", "The folder tdb2 still has the generation before; 'attest restore' brings back a backup");
                }
                opening.folder().seal().lift();
                Generations.deleteOld(opening.folder().database());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a compaction left cannot be removed", e);
        }
    }

    /**
     * Writes the database anew without what was replaced or removed, so that its bytes are gone and it takes less space. A crash at any moment leaves the old state or
     * the new one, which hold the same.
     *
     * @throws InputException where the store is damaged, or there is not enough space for both
     */
    public void compact() {
        Verification before = check();
        if (!before.isSound()) {
            throw new InputException(folder().toString(), "the store is damaged and was not compacted", "'attest verify' says where; 'attest restore' brings back a backup");
        }
        new FreeSpace(folder()).requireCopy(before.triples());
        audit().append(AuditAction.COMPACT, "", List.of());
        try {
            opening.folder().seal().lift();
            DatabaseOps.compact(TDBInternal.getDatabaseContainer(dataset()));
            if (!check().isSound()) {
                throw new IllegalStateException("the compacted copy is not what the database held; the folder tdb2 has the generation before");
            }
            Generations.deleteOld(opening.folder().database());
        } catch (IOException e) {
            throw new UncheckedIOException("the generation before cannot be removed", e);
        }
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
        String document = graph.document().getURI();
        writer.write(AuditAction.PUT, "", List.of(document), graph.quads(), dataset -> {
            Documents documents = documents(dataset);
            Node before = documents.ledger().find(entry.path()).flatMap(LedgerEntry::document).or(() -> sameText).map(NodeFactory::createURI).orElse(graph.document());
            List<Quad> marks = documents.marks(before);
            documents.ledger().find(entry.path()).filter(earlier -> !earlier.document().equals(Optional.of(document))).ifPresent(documents::forget);
            sameText.filter(other -> !other.equals(document)).ifPresent(other -> documents.move(other, document));
            documents.drop(graph.document());
            documents.corrections().put(graph);
            documents.keep(marks, before, graph.document());
            documents.ledger().put(entry);
        });
    }

    private Documents documents(DatasetGraph dataset) {
        return new Documents(dataset, iris, corrections(dataset));
    }

    private Corrections corrections(DatasetGraph dataset) {
        return new Corrections(dataset, iris, this::ontology);
    }

    /** Read when a decision first asks for it: most stores hold none. */
    private synchronized Ontology ontology() {
        if (ontology.isEmpty()) {
            ontology = Optional.of(Ontology.load());
        }
        return ontology.get();
    }

    /** All that people decided. */
    public Decisions decisions() {
        return read(dataset -> new CorrectionsGraph(dataset, iris).read());
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
    public int decide(String with, Collection<Decision> decisions) {
        writer.write(AuditAction.DECIDE, with, List.of(), List.of(), dataset -> corrections(dataset).change(decisions, List.of()));
        return applyDecisions();
    }

    /** As if these had never been decided; nothing of them is kept, nor of what undid them. */
    public int forget(Collection<Decision> decisions) {
        List<Decision> going = decisions().withUndoings(decisions);
        writer.write(AuditAction.DECIDE, "forget", List.of(), List.of(), dataset -> corrections(dataset).change(List.of(), going));
        return applyDecisions();
    }

    private int applyDecisions() {
        List<Node> waiting = read(dataset -> corrections(dataset).waiting());
        waiting.forEach(document -> writer.write(AuditAction.CHANGE, "decisions", List.of(document.getURI()), List.of(), dataset -> corrections(dataset).apply(document)));
        return waiting.size();
    }

    /** Keeps that a file says the same as another: its document is there already and stays as it is. */
    public void putDuplicate(LedgerEntry entry) {
        writer.write(AuditAction.SHARE, "", List.copyOf(entry.document().stream().toList()), List.of(), dataset -> {
            Documents documents = documents(dataset);
            documents.ledger().find(entry.path()).filter(earlier -> !earlier.document().equals(entry.document())).ifPresent(documents::forget);
            documents.ledger().put(entry);
        });
    }

    /** Keeps that a file failed. What it became before stays: a file that was damaged since must not take its statements with it. */
    public void putFailure(LedgerEntry entry) {
        writer.write(AuditAction.FAIL, "", List.of(Ledger.node(entry.path()).getURI()), List.of(), dataset -> {
            Ledger ledger = new Ledger(dataset.getDefaultGraph());
            Optional<String> earlier = ledger.find(entry.path()).flatMap(LedgerEntry::document);
            ledger.put(new LedgerEntry(entry.path(), entry.fingerprint(), earlier, entry.failure()));
        });
    }

    /** Takes out what became of a file, unless another file says the same. */
    public void remove(LedgerEntry entry) {
        writer.write(AuditAction.REMOVE, "", List.of(entry.document().orElse(Ledger.node(entry.path()).getURI())), List.of(),
                dataset -> {
                    documents(dataset).forget(entry);
                    Orphans.removeMarks(dataset, iris);
                });
    }

    /**
     * Brings the timeline up to date with the documents, in one transaction; nothing is done where no document came, changed or went since. Where it fails,
     * the documents and what was inferred from documents that are still the same stay as they are, and the next call tries again.
     */
    public void updateTimeline(Chronology chronology) {
        String state = state(chronology);
        if (!read(dataset -> new Ledger(dataset.getDefaultGraph()).derivedFor()).equals(Optional.of(state))) {
            writer.write(AuditAction.CHANGE, "timeline", List.of(iris.timelineGraph().getURI()), List.of(), dataset -> {
                chronology.update(dataset);
                new Ledger(dataset.getDefaultGraph()).putDerivedFor(state);
            });
        }
    }

    /** Changes when a document comes, changes or goes, or is read by another version. */
    private String state(Chronology chronology) {
        SortedSet<String> documents = new TreeSet<>();
        entries().forEach(entry -> entry.document().ifPresent(document -> documents.add(document + " " + entry.fingerprint())));
        return chronology.run() + " " + UUID.nameUUIDFromBytes(documents.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How much there is. */
    public record Counts(long documents, long attestations, long triples) {}

    public Counts counts() {
        return read(dataset -> new Counts(instances(Vocabulary.Type.DOCUMENT), instances(Vocabulary.Type.ATTESTATION),
                Iter.count(dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)) - dataset.getDefaultGraph().size()));
    }

    private long instances(Node type) {
        return Iter.count(dataset().find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, type));
    }

    /** What became of each file, by path. */
    public List<LedgerEntry> entries() {
        return read(dataset -> new Ledger(dataset.getDefaultGraph()).entries());
    }

    public Optional<LedgerEntry> entry(String path) {
        return read(dataset -> new Ledger(dataset.getDefaultGraph()).find(path));
    }

    /** The files that became one document, by path. */
    public List<LedgerEntry> entriesOf(String document) {
        return read(dataset -> new Ledger(dataset.getDefaultGraph()).of(document));
    }

    /** The document that holds a text. @param sha256 hexadecimal, of the text */
    public Optional<String> documentOf(String sha256) {
        return read(dataset -> dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.SHA256, NodeFactory.createLiteralString(sha256))
                .map(quad -> quad.getSubject().getURI()).sorted().findFirst());
    }

    /** Reads all of it back and compares it with the digests that were kept when it was written. */
    public Verification check() {
        return read(dataset -> Verifier.content(dataset));
    }

    private void loadOntology() {
        Graph current = Ontology.load().graph();
        Node name = iris.ontologyGraph();
        boolean same = read(dataset -> dataset.getGraph(name).isIsomorphicWith(current) && GraphDigests.areKept(dataset.getDefaultGraph()));
        if (!same) {
            change(AuditAction.CHANGE, "ontology", List.of(), dataset -> {
                dataset.removeGraph(name);
                current.find().forEach(triple -> dataset.add(Quad.create(name, triple)));
            });
        }
    }

    private static void check(String base) {
        try {
            new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new InputException("--base " + base, "is no base for IRIs", "Give an absolute IRI that ends with a slash, such as " + Iris.DEFAULT_BASE, e);
        }
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
