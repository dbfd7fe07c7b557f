package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal as crashes and bad disks leave it. With {@code -Dattest.long=true} a whole store is opened after every cut and every changed byte, not only at some. */
class JournalTest {

    private static final boolean LONG = Boolean.getBoolean("attest.long");

    @TempDir
    Path folder;

    private Path image;
    private Path journal;
    private byte[] committed;
    private long uncommitted;

    /** One document is stored, the second is in the journal. */
    @BeforeEach
    void crash() throws IOException {
        image = folder.resolve("image");
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty())) {
            put(store, "/a.txt", SmallDocuments.document("a", "mara-levin"));
            uncommitted = CrashImage.of(store, () -> put(store, "/b.txt", SmallDocuments.document("b", "sara-haddad")), image);
        }
        assertThat(uncommitted).isPositive();
        CrashImage.appendCommit(image);
        journal = CrashImage.journal(image);
        committed = Files.readAllBytes(journal);
    }

    private static void put(GraphStore store, String path, DocumentGraph graph) {
        store.put(graph, new LedgerEntry(path, "0", Optional.of(graph.document().getURI()), Optional.empty()));
    }

    private TreeSet<String> opened() {
        Path copy = folder.resolve("copy");
        CrashImage.copy(image, copy);
        try (GraphStore store = GraphStore.open(copy)) {
            assertThat(store.check().damages()).isEmpty();
            return store.read(dataset -> dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.FILE_NAME, Node.ANY).map(Object::toString)
                    .collect(java.util.stream.Collectors.toCollection(() -> new TreeSet<>(store.entries().stream().map(LedgerEntry::path).toList()))));
        }
    }

    @Test
    void aWholeJournalIsAppliedAndNothingIsDropped() throws IOException {
        assertThat(Journal.inspect(journal)).isEqualTo(new Journal.Finding(committed.length, committed.length, 1, Journal.End.WHOLE));
        assertThat(opened()).containsExactly("/a.txt", "/b.txt");
    }

    @Test
    void whereverItIsCutTheStoreOpensWithAllThatWasCommitted() throws IOException {
        for (int size = 0; size < committed.length; size++) {
            Files.write(journal, java.util.Arrays.copyOf(committed, size));

            assertThat(Journal.inspect(journal)).isEqualTo(new Journal.Finding(size, 0, 0, size == 0 ? Journal.End.WHOLE : Journal.End.TORN));
            if (LONG || size % (committed.length / 6) == 1) {
                assertThat(opened()).describedAs("cut at %d", size).containsExactly("/a.txt");
            }
        }
    }

    @Test
    void noChangedByteIsTakenForAWholeJournal() throws IOException {
        for (int i = 0; i < committed.length; i++) {
            byte[] changed = committed.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(journal, changed);

            assertThat(Journal.inspect(journal)).describedAs("byte %d", i).satisfies(found -> {
                assertThat(found.end()).isNotEqualTo(Journal.End.WHOLE);
                assertThat(found.kept()).isZero();
            });
            if (LONG || i % (committed.length / 6) == 1) {
                assertThat(opened()).describedAs("byte %d", i).containsExactly("/a.txt");
            }
        }
    }

    @Test
    void aTornChangeAfterAWholeOneIsDroppedAlone() throws IOException {
        byte[] second = java.util.Arrays.copyOf(committed, (int) uncommitted);
        for (int size = 1; size < second.length; size++) {
            byte[] both = java.util.Arrays.copyOf(committed, committed.length + size);
            System.arraycopy(second, 0, both, committed.length, size);
            Files.write(journal, both);

            assertThat(Journal.inspect(journal)).isEqualTo(new Journal.Finding(both.length, committed.length, 1, Journal.End.TORN));
        }
        assertThat(opened()).containsExactly("/a.txt", "/b.txt");
    }

    @Test
    void whatWasDroppedIsToldAndLogged() throws IOException {
        Files.write(journal, java.util.Arrays.copyOf(committed, 20));
        Path copy = folder.resolve("copy");
        CrashImage.copy(image, copy);
        List<String> logged = new java.util.ArrayList<>();
        try (GraphStore store = GraphStore.open(copy)) {
            assertThat(store.notices()).singleElement().asString().contains("20 bytes");
        }
        org.attest.audit.AuditLog.read(copy, entry -> logged.add(entry.what() + " " + entry.with()));
        assertThat(logged).anyMatch(line -> line.startsWith("repair ") && line.contains("20 bytes"));
        try (GraphStore again = GraphStore.open(copy)) {
            assertThat(again.notices()).isEmpty();
        }
    }
}
