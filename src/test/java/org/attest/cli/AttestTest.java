package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What scripts may rely on: exit codes, results on stdout, everything else on stderr in a line. */
class AttestTest {

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void make() {
        SmallStore.make(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandHelpsWithAnExample() {
        return Stream.concat(Stream.of(""), Attest.commandLine().getSubcommands().keySet().stream().filter(name -> !name.equals("help"))).map(name -> DynamicTest.dynamicTest("attest " + name, () -> {
            Cli help = name.isEmpty() ? Cli.run("--help") : Cli.run(name, "--help");

            assertThat(help.code()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out()).containsPattern(name.equals("generate-completion") ? "source <\\(attest" : "Examples?:\\R(?:  .*\\R)*?  .*attest " + name).contains("--help");
        }));
    }

    @TestFactory
    Stream<DynamicTest> wrongUsageIsToldWithTheUsageAndCode2() {
        return Stream.of(List.<String>of(), List.of("fly"), List.of("build"), List.of("build", "--threads", "0", "x"), List.of("build", "--threads", "many", "x"),
                List.of("build", "--date", "yesterday", "x"), List.of("status", "--colour"), List.of("remove"), List.of("export"),
                List.of("export", "--format", "docx", "--store", "x"), List.of("validate", "x"), List.of("evaluate"), List.of("annotate"),
                List.of("demo", "--threads", "0"), List.of("audit", "--head", "12"), List.of("serve", "--timeout", "0"), List.of("sparql", "--timeout", "-5", "-"), List.of("decide"), List.of("decide", "merg"))
                .map(arguments -> DynamicTest.dynamicTest("attest " + String.join(" ", arguments), () -> {
                    Cli done = Cli.run(arguments.toArray(String[]::new));

                    assertThat(done.code()).isEqualTo(ExitCode.WRONG_USAGE.code());
                    assertThat(done.out()).isEmpty();
                    assertThat(done.err()).startsWith("attest: ").contains("\nUsage: attest", " --help' says more\n").doesNotContain("Exception", "\tat ");
                }));
    }

    @Test
    void whatIsWrongWithACommandLineStandsInViewAndInWords() {
        assertThat(Cli.run("build", "--threads", "many", "x").err()).isEqualTo("""
                attest: Invalid value for option '--threads': 'many' is no whole number, or too large
                Usage: attest build [-hV] [--retry] [--verbose] [--base=IRI] [--date=YYYY-MM-DD] [--store=DIR] [--threads=N] [PATH...]
                'attest build --help' says more
                """);
        assertThat(Cli.run("buid").err()).contains("Did you mean: attest build");
        assertThat(Cli.run("audit", "--head", "12").err()).startsWith("attest: --head goes with verify\n");
        assertThat(Cli.run("decide").err()).startsWith("attest: Missing required subcommand\n").contains("  merge ", "  import ");
    }

    @Test
    void whatWasNeverThereMakesNoStore() throws IOException {
        Path fresh = folder.resolve("fresh");
        assertThat(Cli.run("build", "--store", fresh.toString(), folder.resolve("mistyped").toString())).isEqualTo(
                new Cli(3, "", "attest: " + folder.resolve("mistyped") + ": no such file or folder. Check the path\n"));
        assertThat(fresh).doesNotExist();

        Path file = Files.writeString(folder.resolve("notes.txt"), "Mara left.");
        assertThat(Cli.run("build", "--store", file.toString(), file.toString()).err()).contains("notes.txt: is a file, and a store is a folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Cli none = Cli.run("build", "--store", fresh.toString(), empty.toString());
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("There is nothing to read: no file of a kind that Attest reads");
        assertThat(Cli.run("build", "--store", fresh.toString(), "--retry").err()).contains("Nothing failed that is still there");
    }

    @Test
    void aNameThatBeginsWithAnAtIsNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets"), "swordfish");
        assertThat(Cli.run("explain", "--store", store, "@" + file).err()).contains("nothing here is called '@" + file + "'").doesNotContain("swordfish");
    }

    @Test
    void anEmptyArgumentIsShownAndABrokenQueryWithItsPlace() throws IOException {
        assertThat(Cli.run("mark", "--store", store, "", "--level", "secret").err()).startsWith("attest: '': is no document of the store");
        Path broken = Files.writeString(folder.resolve("broken.rq"), "SELECT * WHERE { ?s ?p ");
        assertThat(Cli.run("sparql", "--store", store, broken.toString()).err()).endsWith("^\nCorrect the query\n");
        Path blank = Files.writeString(folder.resolve("blank.rq"), " \n");
        assertThat(Cli.run("sparql", "--store", store, blank.toString()).err()).isEqualTo("attest: " + blank + ": there is no query. Write one, such as SELECT * WHERE { ?s ?p ?o } LIMIT 10\n");
    }

    @TestFactory
    Stream<DynamicTest> badInputIsToldInALineWithCode3() throws IOException {
        Path notJson = Files.writeString(folder.resolve("bad.jsonl"), "no json\n");
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("beach.jpg"), "x");
        String none = folder.resolve("none").toString();
        return Stream.of(List.of("status", "--store", none), List.of("remove", "--store", none, "x"), List.of("remove", "--store", store, "/archive/other.txt"),
                List.of("export", "--store", none, "--format", "trig"), List.of("export", "--store", store, "--format", "trig", "--output", folder.toString()),
                List.of("export", "--store", store, "--format", "trig", "--output", folder.resolve("no/such/folder.trig").toString()),
                List.of("validate", "--store", none), List.of("evaluate", "--store", store, none), List.of("evaluate", "--store", none, "data/narratives"),
                List.of("verify", "--store", none), List.of("backup", "--store", none, none), List.of("compact", "--store", none), List.of("audit", "--store", none), List.of("build", "--store", store, none), List.of("build", "--store", photos.toString(), photos.toString()),
                List.of("build", "--store", store, photos.resolve("beach.jpg").toString()), List.of("build", "--store", store, "--base", "https://other.example/", none),
                List.of("annotate", "--jsonl", none), List.of("annotate", "--jsonl", notJson.toString()))
                .map(arguments -> DynamicTest.dynamicTest("attest " + String.join(" ", arguments), () -> {
                    Cli done = Cli.run(arguments.toArray(String[]::new));

                    assertThat(done.err()).startsWith("attest: ").doesNotContain("Exception", "\tat ").hasLineCount(1);
                    assertThat(done.code()).isEqualTo(ExitCode.BAD_INPUT.code());
                    assertThat(done.out()).isEmpty();
                }));
    }

    @Test
    void anUnexpectedFaultIsALineAndItsPlaceIsThereForTheAsking() throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/attest.properties"), "format=1\nbase=no base at all\n");

        Cli done = Cli.run("status", "--store", folder.resolve("broken").toString());
        assertThat(done.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(done.out()).isEmpty();
        assertThat(done.err()).hasLineCount(1).contains("--verbose").doesNotContain("    at ");

        Cli verbose = Cli.run("status", "--verbose", "--store", folder.resolve("broken").toString());
        assertThat(verbose.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(verbose.err()).contains("    at org.attest.store.GraphStore");
    }

    @Test
    void statusNamesDocumentsAndFailures() {
        SmallStore.fail(folder.resolve("store"), "/archive/torn.pdf", "/archive/torn.pdf: is damaged. Fetch it again");

        Cli done = Cli.run("status", "--store", store);

        assertThat(done.code()).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).contains("1 document\n", "from " + SmallStore.LETTER, "1 failed:", "/archive/torn.pdf: is damaged. Fetch it again");
    }

    @Test
    void exportWritesNothingButTheGraphToStdout() throws IOException {
        Path file = folder.resolve("graph.nq");
        Cli shown = Cli.run("export", "--store", store, "--format", "nquads");
        Cli written = Cli.run("export", "--store", store, "--format", "NQuads", "--output", file.toString());

        assertThat(shown.code()).isZero();
        assertThat(shown.err()).isEmpty();
        assertThat(written).isEqualTo(new Cli(0, "", ""));
        assertThat(file).hasContent(shown.out());
        Dataset read = RDFDataMgr.loadDataset(file.toString());
        assertThat(read.containsNamedModel("https://attest.example/graph/ontology")).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void removeTakesADocumentByFileFolderOrIri() {
        Cli done = Cli.run("remove", "--store", store, "/archive");

        assertThat(done.out()).isEqualTo("removed " + SmallStore.LETTER + System.lineSeparator());
        assertThat(done.err()).contains("until 'attest compact'");
        assertThat(Cli.run("status", "--store", store).out()).contains("0 documents");

        SmallStore.make(folder.resolve("store"));
        assertThat(Cli.run("remove", "--store", store, "https://attest.example/document/letter-4aa5cf69409d").code()).isZero();
    }

    @Test
    void validateTellsByItsExitCodeWhetherTheGraphConforms() {
        Cli good = Cli.run("validate", "--store", store);
        assertThat(good.out()).contains("The graph conforms.");
        assertThat(good.code()).isZero();

        SmallStore.damage(folder.resolve("store"));
        Cli bad = Cli.run("validate", "--store", store);
        assertThat(bad.code()).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());
        assertThat(bad.out()).containsPattern("[1-9]\\d* violations\\.").doesNotContain("conforms.");
    }

    @Test
    void evaluateScoresWhatTheStoreHolds() {
        Cli table = Cli.run("evaluate", "--store", store, "data/narratives/ferry-incident/facts.ttl");
        Cli json = Cli.run("evaluate", "--json", "--store", store, "data/narratives/ferry-incident/facts.ttl");

        assertThat(table.code()).isIn(ExitCode.DONE.code(), ExitCode.BAD_INPUT.code());
        assertThat(json.out()).satisfiesAnyOf(out -> assertThat(out).startsWith("{"), out -> assertThat(out).isEmpty());
        assertThat(table.err() + json.err()).doesNotContain("Exception");
    }

    @Test
    void completionIsAScriptForTheShell() {
        Cli done = Cli.run("generate-completion");

        assertThat(done.code()).isZero();
        assertThat(done.out()).startsWith("#!/usr/bin/env bash").contains("export", "--format");
    }

    @Test
    void namesItsVersion() {
        assertThat(Cli.run("--version")).isEqualTo(new Cli(0, "attest 0.1.0" + System.lineSeparator(), ""));
    }

    @Test
    void theStoreIsNamedByTheEnvironmentWhereNoOptionNamesIt() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Attest.class.getName(), "status").redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("ATTEST_STORE", store);
        Process attest = process.start();

        assertThat(new String(attest.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("Store " + store);
        assertThat(attest.waitFor()).isZero();
    }
}
