package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

    @TempDir
    Path folder;

    private GraphStore store;

    @BeforeEach
    void make() {
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static LedgerEntry entry(String path, DocumentGraph graph) {
        return new LedgerEntry(path, "fingerprint of " + path, Optional.of(graph.document().getURI()), Optional.empty());
    }

    private void put(String path, DocumentGraph graph) {
        store.put(graph, entry(path, graph));
    }

    private Set<String> names() {
        return store.read(GraphStoreTest::names);
    }

    private static Set<String> names(DatasetGraph dataset) {
        return dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdfs.LABEL, Node.ANY).filter(quad -> quad.getSubject().getURI().startsWith("https://attest.example/person/"))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).collect(Collectors.toSet());
    }

    private Set<Quad> quads() {
        return store.read(dataset -> dataset.stream().collect(Collectors.toSet()));
    }

    @Test
    void keepsWhatIsPutAcrossReopening() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));
        store.close();
        store = GraphStore.open(folder.resolve("store"));

        assertThat(names()).containsExactly("mara-levin");
        assertThat(store.entries()).extracting(LedgerEntry::path).containsExactly("/a.txt");
    }

    @Test
    void replacesWhatTheFileSaidBeforeInEveryGraph() {
        put("/a.txt", SmallDocuments.document("first", "mara-levin"));
        put("/a.txt", SmallDocuments.document("second", "sara-haddad"));

        assertThat(names()).containsExactly("sara-haddad");
        assertThat(quads()).noneMatch(quad -> quad.toString().contains("document/first-") || quad.toString().contains("mara-levin"));
    }

    @Test
    void puttingTheSameAgainChangesNothing() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));
        Set<Quad> before = quads();
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));

        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void removesADocumentWithEverythingItBrought() {
        Set<Quad> before = quads();
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));
        store.remove(store.entry("/a.txt").orElseThrow());

        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void otherDocumentsStayWhenOneGoes() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin", "sara-haddad"));
        put("/b.txt", SmallDocuments.document("b", "sara-haddad"));
        store.remove(store.entry("/a.txt").orElseThrow());

        assertThat(names()).containsExactly("sara-haddad");
        assertThat(store.counts().documents()).isEqualTo(1);
    }

    @Test
    void aDocumentOfTwoFilesLivesAsLongAsOneOfThem() {
        DocumentGraph shared = SmallDocuments.document("a", "mara-levin");
        put("/a.txt", shared);
        store.putDuplicate(entry("/copy.txt", shared));

        store.remove(store.entry("/a.txt").orElseThrow());
        assertThat(names()).containsExactly("mara-levin");

        store.remove(store.entry("/copy.txt").orElseThrow());
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatBecomesACopyOfAnotherGivesUpItsOwnDocument() {
        DocumentGraph kept = SmallDocuments.document("a", "mara-levin");
        put("/a.txt", kept);
        put("/b.txt", SmallDocuments.document("b", "sara-haddad"));
        store.putDuplicate(entry("/b.txt", kept));

        assertThat(names()).containsExactly("mara-levin");
    }

    @Test
    void aFileThatFailsKeepsWhatItSaidBefore() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));
        store.putFailure(new LedgerEntry("/a.txt", "other", Optional.empty(), Optional.of("is empty")));

        assertThat(names()).containsExactly("mara-levin");
        assertThat(store.entry("/a.txt").orElseThrow().failure()).contains("is empty");
        assertThat(store.entry("/a.txt").orElseThrow().document()).isPresent();
    }

    @Test
    void aPutThatBreaksHalfWayLeavesEverythingAsItWas() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));
        Set<Quad> before = quads();
        DocumentGraph good = SmallDocuments.document("second", "sara-haddad");
        List<Quad> broken = new ArrayList<>(good.quads());
        broken.add(Quad.create(good.document(), good.document(), Vocabulary.Rdfs.LABEL, NodeFactory.createGraphNode(GraphFactory.createGraphMem())));

        assertThatThrownBy(() -> put("/a.txt", new DocumentGraph(good.document(), broken))).isInstanceOf(RuntimeException.class);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aReaderSeesOneStateWhileDocumentsComeAndGo() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));

        Set<String> seen = store.read(dataset -> {
            Thread writer = new Thread(() -> {
                put("/a.txt", SmallDocuments.document("second", "sara-haddad"));
                put("/b.txt", SmallDocuments.document("third", "milad-aziz"));
            });
            writer.start();
            join(writer);
            return names(dataset);
        });

        assertThat(seen).containsExactly("mara-levin");
        assertThat(names()).containsExactlyInAnyOrder("sara-haddad", "milad-aziz");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theUnionHoldsNothingOfTheLedger() {
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));

        boolean visible = store.read(dataset -> dataset.contains(Quad.unionGraph, Node.ANY, Vocabulary.Property.READ_FROM, Node.ANY)
                || dataset.listGraphNodes().hasNext() && names(dataset).isEmpty());

        assertThat(visible).isFalse();
        assertThat(store.entries()).hasSize(1);
    }

    @Test
    void holdsTheOntologyFromTheStart() {
        boolean same = store.read(dataset -> dataset.getGraph(store.iris().ontologyGraph()).isIsomorphicWith(Ontology.load().graph()));

        assertThat(same).isTrue();
    }

    @Test
    void bringsAnOldOntologyUpToDate() {
        store.dataset().executeWrite(() -> store.dataset().removeGraph(store.iris().ontologyGraph()));
        store.close();
        store = GraphStore.create(folder.resolve("store"), Optional.empty());

        holdsTheOntologyFromTheStart();
    }

    @Test
    void countsDocumentsAndTriplesWithoutTheLedger() {
        long before = store.counts().triples();
        put("/a.txt", SmallDocuments.document("a", "mara-levin"));

        assertThat(store.counts().documents()).isEqualTo(1);
        assertThat(store.counts().triples() - before).isEqualTo(5);
    }

    @Test
    void refusesAFolderThatHoldsOtherThings() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("beach.jpg"), "x");

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.create(photos, Optional.empty()))
                .withMessageContaining("photos").withMessageContaining("other things");
        assertThat(photos).isDirectoryNotContaining(file -> !file.endsWith("beach.jpg"));
    }

    @Test
    void saysHowToBuildAStoreWhereThereIsNone() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.open(folder.resolve("none"))).withMessageContaining("attest build");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesAnotherBaseThanTheOneItWasMadeWith() {
        store.close();

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.create(folder.resolve("store"), Optional.of("https://other.example/")))
                .withMessageContaining("https://attest.example/");
        store = GraphStore.create(folder.resolve("store"), Optional.of("https://attest.example/"));
        assertThat(store.iris().base()).isEqualTo("https://attest.example/");
    }

    @Test
    void refusesABaseThatIsNoIriAndMakesNothing() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.create(folder.resolve("new"), Optional.of("not an IRI")))
                .withMessageContaining("--base");
        assertThat(GraphStore.isStore(folder.resolve("new"))).isFalse();
    }

    @Test
    void keepsTheBaseItWasMadeWith() {
        try (GraphStore other = GraphStore.create(folder.resolve("other"), Optional.of("https://kilis.example/archive/"))) {
            assertThat(other.iris().base()).isEqualTo("https://kilis.example/archive/");
        }
        try (GraphStore again = GraphStore.create(folder.resolve("other"), Optional.empty())) {
            assertThat(again.iris().base()).isEqualTo("https://kilis.example/archive/");
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheStore() throws IOException, InterruptedException {
        store.close();
        Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                StoreHolder.class.getName(), folder.resolve("store").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("holds");

            assertThatExceptionOfType(InputException.class).isThrownBy(() -> GraphStore.open(folder.resolve("store")))
                    .withMessageContaining("process " + holder.pid() + " (\"attest\", since ").withMessageContaining("holds this store").withMessageNotContaining("\n");
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        store = GraphStore.open(folder.resolve("store"));
        assertThat(names()).isEmpty();
    }
}
