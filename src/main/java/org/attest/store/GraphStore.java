package org.attest.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.chronology.Chronology;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;

/**
 * The graph on disk. A document comes, is replaced or goes in one transaction of its own; readers see it whole or not at all.
 *
 * <p>One process at a time may hold a store open. Reads may run in many threads; writes are serialised.
 */
public final class GraphStore implements AutoCloseable {

    private static final String SETTINGS = "attest.properties";
    private static final String BASE = "base";

    private final Path folder;
    private final DatasetGraph dataset;
    private final Iris iris;

    private GraphStore(Path folder, DatasetGraph dataset, Iris iris) {
        this.folder = folder;
        this.dataset = dataset;
        this.iris = iris;
    }

    /**
     * Opens a store, or makes one where there is none.
     *
     * @param base for the IRIs of a new store; where given for an old one it must be the same
     * @throws InputException where the folder is something else, cannot be written, is held by another process or was made with another base
     */
    public static GraphStore create(Path folder, Optional<String> base) {
        base.ifPresent(GraphStore::check);
        try {
            if (!isStore(folder) && Files.isDirectory(folder) && !isEmpty(folder)) {
                throw new InputException(folder.toString(), "the folder holds other things than a store", "Name a new folder, or one that Attest made");
            }
            Files.createDirectories(folder);
            if (!isStore(folder)) {
                writeSettings(folder, base.orElse(Iris.DEFAULT_BASE));
            }
        } catch (IOException e) {
            throw new InputException(folder.toString(), "a store cannot be made here: " + e.getMessage(), "Name a folder that you may write to", e);
        }
        GraphStore store = open(folder);
        if (base.isPresent() && !base.get().equals(store.iris.base())) {
            store.close();
            throw new InputException(folder.toString(), "this store's IRIs begin with " + store.iris.base(), "Leave out --base, or build another store");
        }
        store.loadOntology();
        return store;
    }

    /** @throws InputException where there is no store, or another process holds it */
    public static GraphStore open(Path folder) {
        if (!isStore(folder)) {
            throw new InputException(folder.toString(), "there is no store here", "Build one with 'attest build --store " + folder + " PATH…', or name another with --store");
        }
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return new GraphStore(folder, dataset, new Iris(settings(folder).getProperty(BASE)));
        } catch (DBOpEnvException e) {
            throw new InputException(folder.toString(), "another process holds this store", "Wait until it ends, or stop it ('attest serve' holds a store while it runs)", e);
        }
    }

    /** True where Attest made a store in this folder. */
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(SETTINGS));
    }

    public Path folder() {
        return folder;
    }

    public Iris iris() {
        return iris;
    }

    /** The named graphs with their union as default graph. The store still owns it; use it inside transactions. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** A read over one state of the store. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(dataset, () -> reader.apply(dataset));
    }

    /**
     * Puts a document in the place of what its file became before.
     *
     * @param entry of the file that it was read from
     */
    public void put(DocumentGraph graph, LedgerEntry entry) {
        Txn.executeWrite(dataset, () -> {
            Ledger ledger = ledger();
            ledger.find(entry.path()).ifPresent(earlier -> forget(earlier, ledger));
            drop(graph.document());
            graph.quads().forEach(dataset::add);
            ledger.put(entry);
        });
    }

    /** Keeps that a file says the same as another: its document is there already and stays as it is. */
    public void putDuplicate(LedgerEntry entry) {
        Txn.executeWrite(dataset, () -> {
            Ledger ledger = ledger();
            Optional<LedgerEntry> earlier = ledger.find(entry.path());
            ledger.put(entry);
            earlier.flatMap(LedgerEntry::document).ifPresent(document -> dropIfUnused(document, ledger));
        });
    }

    /** Keeps that a file failed. What it became before stays: a file that was damaged since must not take its statements with it. */
    public void putFailure(LedgerEntry entry) {
        Txn.executeWrite(dataset, () -> {
            Ledger ledger = ledger();
            Optional<String> earlier = ledger.find(entry.path()).flatMap(LedgerEntry::document);
            ledger.put(new LedgerEntry(entry.path(), entry.fingerprint(), earlier, entry.failure()));
        });
    }

    /** Takes out what became of a file, unless another file says the same. */
    public void remove(LedgerEntry entry) {
        Txn.executeWrite(dataset, () -> forget(entry, ledger()));
    }

    /**
     * Brings the timeline up to date with the documents, in one transaction; nothing is done where no document came, changed or went since. Where it fails,
     * the documents and what was inferred from documents that are still the same stay as they are, and the next call tries again.
     */
    public void updateTimeline(Chronology chronology) {
        Txn.executeWrite(dataset, () -> {
            Ledger ledger = ledger();
            SortedSet<String> documents = new TreeSet<>();
            ledger.entries().forEach(entry -> entry.document().ifPresent(document -> documents.add(document + " " + entry.fingerprint())));
            String state = chronology.run() + " " + UUID.nameUUIDFromBytes(documents.toString().getBytes(StandardCharsets.UTF_8));
            if (!ledger.derivedFor().equals(Optional.of(state))) {
                chronology.update(dataset);
                ledger.putDerivedFor(state);
            }
        });
    }

    /** How much there is. */
    public record Counts(long documents, long attestations, long triples) {}

    public Counts counts() {
        return Txn.calculateRead(dataset, () -> new Counts(instances(Vocabulary.Type.DOCUMENT), instances(Vocabulary.Type.ATTESTATION),
                Iter.count(dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)) - dataset.getDefaultGraph().size()));
    }

    private long instances(Node type) {
        return Iter.count(dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, type));
    }

    /** What became of each file, by path. */
    public List<LedgerEntry> entries() {
        return Txn.calculateRead(dataset, () -> ledger().entries());
    }

    public Optional<LedgerEntry> entry(String path) {
        return Txn.calculateRead(dataset, () -> ledger().find(path));
    }

    private Ledger ledger() {
        return new Ledger(dataset.getDefaultGraph());
    }

    /** A document lives as long as one file still says it does. */
    private void forget(LedgerEntry earlier, Ledger ledger) {
        ledger.remove(earlier.path());
        earlier.document().ifPresent(document -> dropIfUnused(document, ledger));
    }

    private void dropIfUnused(String document, Ledger ledger) {
        if (ledger.of(document).isEmpty()) {
            drop(NodeFactory.createURI(document));
        }
    }

    private void drop(Node document) {
        dataset.removeGraph(iris.documentGraph(document));
        dataset.removeGraph(iris.background(document));
        Chronology.forget(dataset, iris, document);
        Node identities = iris.identityGraph();
        List<Node> records = dataset.getGraph(identities).find(Node.ANY, Vocabulary.Prov.WAS_DERIVED_FROM, document).mapWith(triple -> triple.getSubject()).toList();
        records.forEach(record -> dataset.deleteAny(identities, record, Node.ANY, Node.ANY));
    }

    private void loadOntology() {
        Graph current = Ontology.load().graph();
        Node name = iris.ontologyGraph();
        boolean same = Txn.calculateRead(dataset, () -> dataset.getGraph(name).isIsomorphicWith(current));
        if (!same) {
            dataset.begin(TxnType.WRITE);
            try {
                dataset.removeGraph(name);
                current.find().forEach(triple -> dataset.add(Quad.create(name, triple)));
                dataset.commit();
            } finally {
                dataset.end();
            }
        }
    }

    private static void check(String base) {
        try {
            new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new InputException("--base " + base, "is no base for IRIs", "Give an absolute IRI that ends with a slash, such as " + Iris.DEFAULT_BASE, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void writeSettings(Path folder, String base) throws IOException {
        Files.writeString(folder.resolve(SETTINGS), "# A store of Attest. The folder belongs to it whole.\nformat=1\n" + BASE + "=" + base + "\n");
    }

    private static Properties settings(Path folder) {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(SETTINGS))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new InputException(folder.resolve(SETTINGS).toString(), "the store's settings cannot be read", "Restore the file from a backup", e);
        }
        if (!settings.containsKey(BASE)) {
            throw new InputException(folder.resolve(SETTINGS).toString(), "the line '" + BASE + "=…' is missing", "Restore the file from a backup");
        }
        return settings;
    }

    /** Lets other processes open the store. */
    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
