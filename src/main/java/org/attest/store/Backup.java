package org.attest.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditAction;
import org.attest.audit.AuditLog;
import org.attest.rdf.QuadOrder;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;

/**
 * A store as a folder of plain files: the graphs and the ledger as sorted N-Quads, the audit log, and a manifest with a digest of each. Any program that reads RDF can
 * read it, and it has nothing of the database's own format.
 */
public final class Backup {

    private static final String GRAPHS = "graphs.nq.gz";
    private static final String LEDGER = "ledger.nt.gz";
    private static final int BATCH = 50_000;

    private Backup() {}

    /**
     * Writes one state of a store; the folder appears when it is whole.
     *
     * @param target not there yet
     * @throws InputException where it is there, or cannot be written
     */
    public static BackupManifest write(GraphStore store, Path target, Clock clock) {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target)) {
            throw new InputException(target.toString(), "is there already", "Name a folder that is not there yet");
        }
        store.audit().append(AuditAction.BACKUP, "", List.of());
        try {
            if (Files.exists(half)) {
                Generations.deleteAll(half);
            }
            Files.createDirectories(half);
            BackupManifest manifest = store.read(dataset -> write(store, dataset, half, clock));
            manifest.write(half);
            sync(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            delete(half);
            throw new InputException(target.toString(), "the backup cannot be written: " + e.getMessage(), "Name a place where you may write and where there is space", e);
        }
    }

    private static BackupManifest write(GraphStore store, DatasetGraph dataset, Path folder, Clock clock) {
        try {
            List<Node> graphs = new ArrayList<>(Iter.toList(dataset.listGraphNodes()));
            graphs.sort(Comparator.comparing(Node::toString));
            long triples = 0;
            try (Writer out = gzip(folder.resolve(GRAPHS))) {
                for (Node graph : graphs) {
                    triples += write(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY), out);
                }
            }
            try (Writer out = gzip(folder.resolve(LEDGER))) {
                write(Iter.map(dataset.getDefaultGraph().find(), triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple)), out);
            }
            Files.copy(store.folder().resolve(AuditLog.FILE), folder.resolve(AuditLog.FILE));
            Map<String, String> digests = new TreeMap<>();
            for (String name : List.of(GRAPHS, LEDGER, AuditLog.FILE)) {
                digests.put(name, FileDigest.sha256(folder.resolve(name)));
            }
            return new BackupManifest(BackupManifest.FORMAT, store.iris().base(), clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), graphs.size(), triples, store.audit().head(),
                    digests);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static long write(Iterator<Quad> found, Writer out) throws IOException {
        List<Quad> quads = Iter.toList(found);
        quads.sort(QuadOrder.BY_TERMS);
        for (Quad quad : quads) {
            out.write(SetDigest.line(quad));
            out.write('\n');
        }
        return quads.size();
    }

    private static Writer gzip(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8));
    }

    private static void sync(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void delete(Path half) {
        try {
            if (Files.exists(half)) {
                Generations.deleteAll(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was written of the backup cannot be removed", e);
        }
    }

    /**
     * Makes a store from a backup; it becomes a store only when all of it is there and is what was backed up.
     *
     * @param target not there, or an empty folder
     * @throws InputException where the backup is damaged, or the target holds something
     */
    public static BackupManifest restore(Path source, Path target, StoreContext context) {
        BackupManifest manifest = BackupManifest.read(source);
        try {
            Map<String, String> changed = manifest.changed(source);
            if (!changed.isEmpty()) {
                throw new InputException(source.toString(), "the backup is damaged: " + changed.entrySet().stream().map(file -> file.getKey() + " " + file.getValue()).collect(Collectors.joining(", ")),
                        "Use another backup");
            }
        } catch (IOException e) {
            throw new InputException(source.toString(), "the backup cannot be read: " + e.getMessage(), "Check that you may read it", e);
        }
        new NewStore(new StoreFolder(target), manifest.base(), context, Optional.of(source.resolve(AuditLog.FILE))).make(store -> load(source, store)).close();
        return manifest;
    }

    private static void load(Path source, GraphStore store) {
        Batches batches = new Batches(store);
        parse(source.resolve(GRAPHS), Lang.NQUADS, batches);
        Map<Node, String> digests = new LinkedHashMap<>();
        parse(source.resolve(LEDGER), Lang.NTRIPLES, new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (triple.getPredicate().equals(Vocabulary.Property.CONTENT_DIGEST)) {
                    digests.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
                } else {
                    batches.quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
                }
            }
        });
        batches.finish();
        boolean same = digests.containsKey(GraphDigests.LEDGER) && store.read(dataset -> digests.entrySet().stream()
                .allMatch(digest -> GraphDigests.find(dataset.getDefaultGraph(), digest.getKey()).map(SetDigest::toString).equals(Optional.of(digest.getValue()))));
        if (!same || !store.check().isSound()) {
            throw new InputException(source.toString(), "what was restored is not what the backup's digests say", "Use another backup");
        }
    }

    private static void parse(Path file, Lang lang, StreamRDFBase sink) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            RDFParser.source(in).lang(lang).labelToNode(LabelToNode.createUseLabelAsGiven()).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).checking(false).parse(sink);
        } catch (IOException | RiotException e) {
            throw new InputException(file.toString(), "cannot be read: " + e.getClass().getSimpleName(), "Use another backup", e);
        }
    }

    /** Stores quads some at a time, so that a large backup needs no more memory than a small one. */
    private static final class Batches extends StreamRDFBase {

        private final GraphStore store;
        private final List<Quad> waiting = new ArrayList<>();

        Batches(GraphStore store) {
            this.store = store;
        }

        @Override
        public void quad(Quad quad) {
            waiting.add(quad);
            if (waiting.size() == BATCH) {
                finish();
            }
        }

        @Override
        public void finish() {
            if (!waiting.isEmpty()) {
                store.change(AuditAction.RESTORE, "", List.of(), dataset -> waiting.forEach(dataset::add));
                waiting.clear();
            }
        }
    }
}
