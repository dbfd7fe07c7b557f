package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditEntry;
import org.attest.audit.AuditLog;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("1970-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final StoreContext CONTEXT = StoreContext.of("attest restore");

    @TempDir
    Path folder;

    private GraphStore store;

    @BeforeEach
    void fill() {
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
        DatasetGraph letter = RDFDataMgr.loadDatasetGraph("src/test/resources/validation/letter.trig");
        Node document = letter.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).next().getSubject();
        put("/letter.txt", new DocumentGraph(document, letter.stream().toList()));
        put("/b.txt", SmallDocuments.document("b", "sara-haddad"));
        store.putFailure(new LedgerEntry("/c.txt", "1", Optional.empty(), Optional.of("is empty \ud83d\ude00")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(String path, DocumentGraph graph) {
        store.put(graph, new LedgerEntry(path, "0", Optional.of(graph.document().getURI()), Optional.empty()));
    }

    private static Set<Quad> quads(GraphStore store) {
        return store.read(dataset -> dataset.stream().collect(Collectors.toSet()));
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUp() {
        Set<Quad> before = quads(store);
        Backup.write(store, folder.resolve("backup"), CLOCK);
        BackupManifest manifest = Backup.restore(folder.resolve("backup"), folder.resolve("restored"), CONTEXT);

        assertThat(manifest.made()).isEqualTo("1970-01-01T00:00:00Z");
        try (GraphStore restored = GraphStore.open(folder.resolve("restored"))) {
            assertThat(quads(restored)).isEqualTo(before);
            assertThat(restored.entries()).isEqualTo(store.entries());
            assertThat(restored.iris().base()).isEqualTo(store.iris().base());
            assertThat(restored.check().damages()).isEmpty();
        }
        assertThat(AuditLog.verify(folder.resolve("restored"), Optional.of(manifest.auditHead())).broken()).isEmpty();
    }

    @Test
    void theGraphsAreNQuadsForAnyProgram() {
        Backup.write(store, folder.resolve("backup"), CLOCK);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, folder.resolve("backup/graphs.nq.gz").toString());

        assertThat(read.stream().filter(quad -> !quad.isDefaultGraph()).collect(Collectors.toSet()))
                .isEqualTo(quads(store).stream().filter(quad -> !quad.isDefaultGraph()).collect(Collectors.toSet()));
    }

    @Test
    void aDamagedBackupIsNotRestored() throws IOException {
        Backup.write(store, folder.resolve("backup"), CLOCK);
        for (String name : List.of("graphs.nq.gz", "ledger.nt.gz", AuditLog.FILE)) {
            Path file = folder.resolve("backup").resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);

            assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.restore(folder.resolve("backup"), folder.resolve("restored"), CONTEXT))
                    .withMessageContaining(name + " is not what was written");
            assertThat(folder.resolve("restored")).doesNotExist();
            Files.write(file, whole);
        }
        Files.delete(folder.resolve("backup/ledger.nt.gz"));
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.restore(folder.resolve("backup"), folder.resolve("restored"), CONTEXT))
                .withMessageContaining("ledger.nt.gz is gone");
    }

    @Test
    void nothingIsWrittenOverAnything() throws IOException {
        Backup.write(store, folder.resolve("backup"), CLOCK);
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("beach.jpg"), "x");

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.write(store, folder.resolve("backup"), CLOCK)).withMessageContaining("is there already");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.restore(folder.resolve("backup"), photos, CONTEXT)).withMessageContaining("other things");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.restore(folder.resolve("backup"), folder.resolve("store"), CONTEXT)).withMessageContaining("a store here already");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Backup.restore(photos, folder.resolve("restored"), CONTEXT)).withMessageContaining("no backup");
    }

    @Test
    void compactingKeepsEverythingAndTheRemovedBytesAreGone() throws IOException {
        put("/d.txt", SmallDocuments.document("d", "nobody-may-find-this"));
        store.remove(store.entry("/d.txt").orElseThrow());
        Set<Quad> before = quads(store);
        assertThat(holds(store.folder(), "nobody-may-find-this")).isTrue();

        store.compact();
        assertThat(quads(store)).isEqualTo(before);
        put("/e.txt", SmallDocuments.document("e", "milad-aziz"));
        store.close();

        assertThat(holds(store.folder(), "nobody-may-find-this")).isFalse();
        assertThat(store.folder().resolve("tdb2/Data-0001")).doesNotExist();
        assertThat(Verifier.verify(store.folder(), CONTEXT).damages()).isEmpty();
        store = GraphStore.open(store.folder());
        assertThat(quads(store)).containsAll(before.stream().filter(quad -> !quad.isDefaultGraph()).toList());
    }

    private static boolean holds(Path folder, String text) throws IOException {
        byte[] wanted = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(new String(wanted, java.nio.charset.StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void aCompactionThatWasBrokenOffIsEndedAtTheNextOpening() {
        store.close();
        Set<Quad> before;
        try (GraphStore again = GraphStore.open(store.folder())) {
            before = quads(again);
            CrashImage.copy(store.folder().resolve("tdb2/Data-0001"), folder.resolve("old"));
            again.compact();
        }
        CrashImage.copy(folder.resolve("old"), store.folder().resolve("tdb2/Data-0001"));
        CrashImage.copy(folder.resolve("old"), store.folder().resolve("tdb2/Data-0003-tmp"));

        store = GraphStore.open(store.folder());
        assertThat(quads(store)).isEqualTo(before);
        assertThat(store.folder().resolve("tdb2/Data-0001")).doesNotExist();
        assertThat(store.folder().resolve("tdb2/Data-0003-tmp")).doesNotExist();
    }

    @Test
    void entriesOfTheLogNameDocumentsAndNoFiles() {
        List<AuditEntry> entries = new java.util.ArrayList<>();
        AuditLog.read(store.folder(), entries::add);

        assertThat(entries).extracting(AuditEntry::what).containsExactly("create", "change", "put", "put", "fail");
        assertThat(entries.get(2).about()).singleElement().asString().startsWith("urn:attest:document:");
        assertThat(entries.toString()).doesNotContain("/c.txt", "letter.txt", "is empty");
    }
}
