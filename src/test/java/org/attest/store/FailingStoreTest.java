package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.attest.decision.Decision;
import org.attest.decision.Matter;
import org.attest.decision.Notes;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the database fails at any point, and when many read while one writes. */
class FailingStoreTest {

    @TempDir
    Path folder;

    /** Fails at its so-and-so-many-th call, as a disk does that is full: with an error that no method declares. */
    private static final class Failing extends DatasetGraphWrapper {

        private final AtomicInteger left;

        Failing(DatasetGraph dataset, AtomicInteger left) {
            super(dataset);
            this.left = left;
        }

        private void call() {
            if (left.decrementAndGet() == 0) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
        }

        @Override
        public void begin(TxnType type) {
            call();
            super.begin(type);
        }

        @Override
        public boolean contains(Quad quad) {
            call();
            return super.contains(quad);
        }

        @Override
        public void add(Quad quad) {
            call();
            super.add(quad);
        }

        @Override
        public void delete(Quad quad) {
            call();
            super.delete(quad);
        }

        @Override
        public void commit() {
            call();
            super.commit();
        }
    }

    private static void put(GraphStore store, String path, DocumentGraph graph) {
        store.put(graph, new LedgerEntry(path, "0", Optional.of(graph.document().getURI()), Optional.empty()));
    }

    private static StoreContext failing(AtomicInteger left) {
        return new StoreContext(Clock.systemUTC(), "mara", "test", dataset -> new Failing(dataset, left));
    }

    private static Set<Quad> quads(GraphStore store) {
        return store.read(dataset -> dataset.stream().collect(Collectors.toSet()));
    }

    @Test
    void whereverTheDatabaseFailsWhatWasStoredStays() {
        Path path = folder.resolve("store");
        Set<Quad> before;
        try (GraphStore store = GraphStore.create(path, Optional.empty())) {
            put(store, "/a.txt", SmallDocuments.document("a", "mara-levin"));
            before = quads(store);
        }
        AtomicInteger left = new AtomicInteger();
        int failures = 0;
        for (int call = 1; left.get() <= 0; call++) {
            left.set(call);
            try (GraphStore store = GraphStore.open(path, failing(left))) {
                int at = call;
                try {
                    put(store, "/a.txt", SmallDocuments.document("b", "sara-haddad"));
                } catch (InputException e) {
                    failures++;
                    assertThat(e).hasMessageContaining("the disk is full or fails").hasMessageContaining("All that was reported as stored is safe");
                    assertThatExceptionOfType(InputException.class).describedAs("call %d", at).isThrownBy(() -> put(store, "/c.txt", SmallDocuments.document("c", "milad-aziz")));
                }
            }
            if (left.get() <= 0) {
                try (GraphStore again = GraphStore.open(path)) {
                    assertThat(quads(again)).describedAs("after failing at call %d", call).isEqualTo(before);
                    assertThat(again.check().damages()).isEmpty();
                }
            }
        }

        assertThat(failures).isGreaterThan(30);
        try (GraphStore store = GraphStore.open(path)) {
            assertThat(store.entries()).singleElement().satisfies(entry -> assertThat(entry.document()).contains(SmallDocuments.node("b").getURI()));
        }
    }

    /** Decided is decided once that is stored, and what was broken off goes on when the store is opened again. */
    @Test
    void wheneverTheDatabaseFailsADecisionHoldsWhollyOrNotAtAll() {
        Decision merge = Decision.of(Notes.IRIS, new Matter.Merge(Notes.NADIA, "Nadia Karam", Notes.NADIA_WITH_INITIAL, "Nadia B. Karam"), "mara", Instant.EPOCH, "");
        Path path = folder.resolve("store");
        Set<Quad> before;
        Set<Quad> after;
        try (GraphStore store = GraphStore.create(path, Optional.empty())) {
            Notes.all().forEach(note -> put(store, "/" + note.document(), note));
            before = quads(store);
            store.decide("merge", List.of(merge));
            after = quads(store);
            store.forget(List.of(merge));
            assertThat(quads(store)).isEqualTo(before);
        }
        AtomicInteger left = new AtomicInteger();
        int halves = 0;
        for (int call = 1; left.get() <= 0; call += 97) {
            left.set(call);
            boolean failed = false;
            try (GraphStore store = GraphStore.open(path, failing(left))) {
                store.decide("merge", List.of(merge));
            } catch (InputException e) {
                failed = true;
            }
            try (GraphStore again = GraphStore.open(path)) {
                boolean decided = !again.decisions().all().isEmpty();
                assertThat(quads(again)).describedAs("after failing at call %d", call).isEqualTo(decided ? after : before);
                assertThat(again.check().damages()).isEmpty();
                halves += failed && decided ? 1 : 0;
                again.forget(again.decisions().all());
            }
        }

        assertThat(halves).isPositive();
    }

    /** Each document has as many labels as its name says; a reader that counts others has seen a part. */
    @Test
    void readersNeverSeeHalfADocument() throws InterruptedException {
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty())) {
            AtomicBoolean goesOn = new AtomicBoolean(true);
            AtomicInteger looked = new AtomicInteger();
            AtomicInteger halves = new AtomicInteger();
            List<Thread> readers = java.util.stream.IntStream.range(0, 3).mapToObj(i -> new Thread(() -> {
                while (goesOn.get()) {
                    store.read(dataset -> {
                        long labels = dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdfs.LABEL, Node.ANY).filter(quad -> quad.getGraph().getURI().endsWith("#graph")).count();
                        long documents = dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).count();
                        halves.addAndGet(labels == documents * 20 ? 0 : 1);
                        looked.addAndGet(documents > 0 ? 1 : 0);
                        return documents;
                    });
                }
            })).toList();
            readers.forEach(Thread::start);
            Random random = new Random(3);
            String[] names = java.util.stream.IntStream.range(0, 20).mapToObj(i -> "person-" + i).toArray(String[]::new);
            for (int i = 0; i < 40 || looked.get() < 40; i++) {
                put(store, "/" + random.nextInt(4), SmallDocuments.document("document-" + i, names));
            }
            goesOn.set(false);
            for (Thread reader : readers) {
                reader.join();
            }

            assertThat(looked.get()).isGreaterThanOrEqualTo(40);
            assertThat(halves).hasValue(0);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInALine() throws java.io.IOException {
        Path path = folder.resolve("store");
        GraphStore.create(path, Optional.empty()).close();
        Files.delete(path.resolve("lock"));
        Files.createDirectory(path.resolve("lock"));

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.open(path)).withMessageContaining("cannot be written").withMessageNotContaining("\n");
    }

    @Test
    void aStoreWhoseMakingWasBrokenOffIsMadeAnew() throws java.io.IOException {
        Path path = folder.resolve("store");
        GraphStore.create(path, Optional.empty()).close();
        Files.delete(path.resolve("attest.properties"));
        Files.writeString(path.resolve("tdb2/Data-0001/SPO.bpt"), "torn");

        try (GraphStore store = GraphStore.create(path, Optional.empty())) {
            assertThat(store.check().damages()).isEmpty();
            assertThat(store.counts().triples()).isPositive();
        }
    }
}
