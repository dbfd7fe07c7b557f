package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.search.KindOf;
import org.attest.search.SearchIndex;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks, pseudonyms and withdrawal, by command. */
class PrivacyCommandsTest {

    private static final List<String> CANARIES = List.of("zaqwexil", "vubnomart", "kopliquets");

    @TempDir
    private Path folder;

    private String store() {
        return folder.resolve("store").toString();
    }

    /** A document whose file, text and person hold words that stand nowhere else. */
    private void putCanaries() {
        var iris = new Iris();
        Node document = iris.document("zaqwexil", "0b1c2d3e".repeat(8));
        Node graph = iris.documentGraph(document);
        Node person = iris.globalThing("person", "vubnomart");
        List<Quad> quads = new ArrayList<>();
        quads.add(Quad.create(graph, document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT));
        quads.add(Quad.create(graph, document, Vocabulary.Nif.IS_STRING, NodeFactory.createLiteralString("Vubnomart fled to kopliquets.")));
        quads.add(Quad.create(graph, person, Vocabulary.Rdf.TYPE, Vocabulary.Type.PERSON));
        quads.add(Quad.create(graph, person, Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString("Vubnomart")));
        try (GraphStore store = GraphStore.open(Path.of(store()))) {
            store.put(new DocumentGraph(document, quads), new LedgerEntry("/archive/zaqwexil.txt", "0", Optional.of(document.getURI()), Optional.empty()));
        }
    }

    private List<String> canariesInFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(store()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
                CANARIES.stream().filter(bytes::contains).forEach(canary -> found.add(canary + " in " + file.getFileName()));
            }
        }
        return found;
    }

    /** As a server leaves it. */
    private void makeSearchIndex() {
        try (GraphStore store = GraphStore.open(Path.of(store())); SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, type -> type.equals(Vocabulary.Type.PERSON) ? Optional.of(new KindOf.Kind("person", "Person", 0)) : Optional.empty());
            assertThat(index.find("Vubnomart", "", 0, 10).counts()).isNotEmpty();
        }
    }

    @Test
    void noByteOfARemovedDocumentStaysAfterCompaction() throws IOException {
        SmallStore.make(Path.of(store()));
        putCanaries();
        makeSearchIndex();
        assertThat(Cli.run("backup", "--store", store(), folder.resolve("before").toString()).code()).isZero();
        assertThat(Cli.run("mark", "Vubnomart", "--level", "secret", "--reason", "kopliquets", "--store", store()).code()).isZero();
        assertThat(canariesInFiles()).isNotEmpty();

        assertThat(Cli.run("remove", "/archive/zaqwexil.txt", "--store", store()).code()).isZero();
        assertThat(Cli.run("compact", "--store", store()).code()).isZero();

        assertThat(canariesInFiles()).isEmpty();
        assertThat(Cli.run("status", "--store", store()).out()).contains("letter").doesNotContain("marked");
        // A backup from before is what it was: whoever made it takes it away.
        assertThat(Cli.run("restore", "--store", folder.resolve("again").toString(), folder.resolve("before").toString()).code()).isZero();
        assertThat(Cli.run("status", "--store", folder.resolve("again").toString()).out()).contains("zaqwexil");
    }

    @Test
    void marksAreCountedAndSaidAtExportAndLeftOut() {
        SmallStore.make(Path.of(store()));
        assertThat(Cli.run("mark", SmallStore.LETTER, "Milad", "--level", "restricted", "--store", store()).code()).isZero();

        assertThat(Cli.run("status", "--store", store()).out()).contains("1 documents and 1 people marked restricted");
        assertThat(Cli.run("export", "--format", "nquads", "--store", store()).err()).contains("1 documents and 1 people marked restricted");
        Cli without = Cli.run("export", "--format", "nquads", "--exclude", "restricted", "--store", store());
        assertThat(without.err()).doesNotContain("attention");
        assertThat(without.out()).doesNotContainIgnoringCase("milad");
    }

    @Test
    void aMarkStaysWhenTheDocumentIsBuiltAgain() {
        SmallStore.make(Path.of(store()));
        Cli.run("mark", SmallStore.LETTER, "Milad", "--level", "secret", "--store", store());

        SmallStore.make(Path.of(store()));

        assertThat(Cli.run("status", "--store", store()).out()).contains("1 documents and 1 people marked secret");
    }

    @Test
    void aPseudonymisedExportMakesItsKeyForItsOwnerAlone() throws IOException {
        SmallStore.make(Path.of(store()));
        Path key = folder.resolve("key");
        Path table = folder.resolve("table.tsv");

        Cli first = Cli.run("export", "--format", "trig", "--pseudonymise", "--key", key.toString(), "--table", table.toString(), "--store", store());

        assertThat(first.code()).isZero();
        assertThat(first.out()).doesNotContainIgnoringCase("milad");
        assertThat(first.err()).contains("what may still tell who somebody is").contains("Read the export");
        assertThat(Files.readString(table)).contains("milad");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table))).isEqualTo("rw-------");
        assertThat(Cli.run("export", "--format", "trig", "--pseudonymise", "--key", key.toString(), "--store", store()).out()).isEqualTo(first.out());
    }

    @Test
    void pseudonymsNeedAKey() {
        assertThat(Cli.run("export", "--format", "trig", "--pseudonymise", "--store", store()).code()).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(Cli.run("export", "--format", "trig", "--only-marked", "--store", store()).code()).isEqualTo(ExitCode.WRONG_USAGE.code());
    }
}
