package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditAction;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final StoreContext CONTEXT = StoreContext.of("attest verify");
    private static final int FLIPS = Integer.getInteger("attest.flips", 12);

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void fill() {
        path = folder.resolve("store");
        try (GraphStore store = GraphStore.create(path, Optional.empty())) {
            put(store, "/a.txt", SmallDocuments.document("a", "mara-levin", "milad-aziz"));
            put(store, "/b.txt", SmallDocuments.document("b", "sara-haddad"));
        }
    }

    private static void put(GraphStore store, String path, DocumentGraph graph) {
        store.put(graph, new LedgerEntry(path, "0", Optional.of(graph.document().getURI()), Optional.empty()));
    }

    private List<String> damages() {
        return Verifier.verify(path, CONTEXT).damages().stream().map(Object::toString).toList();
    }

    @Test
    void findsNothingInASoundStore() {
        Verification verification = Verifier.verify(path, CONTEXT);

        assertThat(verification.isSound()).isTrue();
        assertThat(verification.notices()).isEmpty();
        // Two documents with their backgrounds, identities, ontology.
        assertThat(verification.graphs()).isEqualTo(6);
    }

    @Test
    void staysSoundThroughEveryKindOfChange() {
        try (GraphStore store = GraphStore.open(path)) {
            put(store, "/a.txt", SmallDocuments.document("c", "mara-levin"));
            store.putDuplicate(new LedgerEntry("/d.txt", "0", Optional.of(SmallDocuments.node("c").getURI()), Optional.empty()));
            store.putFailure(new LedgerEntry("/e.txt", "0", Optional.empty(), Optional.of("is empty")));
            store.remove(store.entry("/b.txt").orElseThrow());
            store.change(AuditAction.DECIDE, "test", List.of(), dataset -> {
                Node graph = NodeFactory.createURI("https://attest.example/graph/corrections");
                dataset.add(Quad.create(graph, graph, Vocabulary.Property.CONFIDENCE, NodeFactory.createLiteralDT("0.90", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal)));
                dataset.add(Quad.create(graph, graph, Vocabulary.Property.CONFIDENCE, NodeFactory.createLiteralDT("007", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger)));
                dataset.getGraph(graph).add(graph, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString("Ê \ud83d\ude00 \" \\ \n"));
            });
        }

        assertThat(damages()).isEmpty();
    }

    @Test
    void namesTheDocumentThatWasChangedBehindItsBack() {
        try (GraphStore store = GraphStore.open(path)) {
            store.dataset().executeWrite(() -> {
                Quad one = store.dataset().stream(Node.ANY, Node.ANY, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString("sara-haddad")).findFirst().orElseThrow();
                store.dataset().delete(one);
            });
        }

        assertThat(damages()).anyMatch(damage -> damage.contains("document/b-") && damage.contains("#graph is not what was written: 1 triples of 2"));
    }

    @Test
    void findsAGraphThatAttestDidNotWrite() {
        try (GraphStore store = GraphStore.open(path)) {
            store.dataset().executeWrite(() -> store.dataset().add(NodeFactory.createURI("https://other.example/g"), SmallDocuments.node("a"), Vocabulary.Rdfs.LABEL, SmallDocuments.node("a")));
        }

        assertThat(damages()).anyMatch(damage -> damage.contains("https://other.example/g was not written by Attest"));
    }

    @Test
    void findsAChangeOfTheLedger() {
        try (GraphStore store = GraphStore.open(path)) {
            store.dataset().executeWrite(() -> store.dataset().getDefaultGraph().remove(Ledger.node("/a.txt"), Vocabulary.Property.FINGERPRINT, Node.ANY));
        }

        assertThat(damages()).anyMatch(damage -> damage.startsWith("the ledger is not what was written"));
    }

    /** Every bit of every file counts, also where nothing is stored at present. The seed is printed with a failure. */
    @Test
    void findsAnyFlippedBitOfAnyFile() throws IOException {
        Random random = new Random(7);
        List<Path> files;
        try (Stream<Path> all = Files.walk(path.resolve("tdb2"))) {
            files = all.filter(Files::isRegularFile).filter(file -> !file.endsWith("tdb.lock") && file.toFile().length() > 0).sorted().toList();
        }
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            long bit = random.nextLong(Files.size(file) * 8);
            flip(file, bit);
            assertThat(damages()).describedAs("bit %d of %s", bit, file).isNotEmpty();
            flip(file, bit);
        }
        assertThat(damages()).isEmpty();
    }

    /** After a crash there are no checksums of files: what is read must show by itself. */
    @Test
    void findsAFlippedBitOfAnythingThatIsReadWithoutChecksumsOfFiles() throws IOException {
        Files.delete(path.resolve("files.crc"));
        Path nodes = path.resolve("tdb2/Data-0001/nodes-data.obj");
        Random random = new Random(11);
        for (int i = 0; i < FLIPS; i++) {
            Path copy = folder.resolve("copy");
            CrashImage.copy(path, copy);
            long bit = random.nextLong(Files.size(nodes) * 8);
            flip(copy.resolve(path.relativize(nodes)), bit);
            assertThat(Verifier.verify(copy, CONTEXT).damages()).describedAs("bit %d of the nodes", bit).isNotEmpty();
        }
    }

    private static void flip(Path file, long bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bit / 8);
            int old = bytes.read();
            bytes.seek(bit / 8);
            bytes.write(old ^ 1 << bit % 8);
        }
    }
}
