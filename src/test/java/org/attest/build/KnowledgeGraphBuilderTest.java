package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.attest.annotation.Pipeline;
import org.attest.build.BuildProgress.Outcome;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.extract.Extractor;
import org.attest.extract.FactReader;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Ontology;
import org.attest.source.DocumentReader;
import org.attest.source.ReadingLimits;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.text.InputException;
import org.attest.text.Problem;
import org.attest.text.TextSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build does to the store, with an extractor that only calls the author by the text's first word: no language models. */
class KnowledgeGraphBuilderTest {

    @TempDir
    Path folder;

    private Path texts;
    private GraphStore store;

    /** Trips over texts that begin with "Trap", falls for ever in those that begin with "Abyss", stays in "Swamp", runs out of memory in "Flood", and reads a journey that is told and denied from "Journey". */
    private record FirstWord() implements Extractor {

        @Override
        public String name() {
            return "first-word";
        }

        @Override
        public List<Fact> extract(Reading reading) {
            String text = reading.text().document().text();
            if (text.startsWith("Abyss")) {
                return extract(reading);
            }
            String word = text.substring(0, text.indexOf(' '));
            if (word.equals("Swamp")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
            if (word.equals("Flood")) {
                throw new OutOfMemoryError("secret words of the text");
            }
            if (word.equals("Trap")) {
                throw new IllegalStateException("secret words of the text");
            }
            Fact name = new Fact.Named(reading.cast().author(), word, true, attestation(reading, word, Factuality.FACTUAL));
            return word.equals("Journey") ? List.of(name, journey(attestation(reading, word, Factuality.FACTUAL)), journey(attestation(reading, word, Factuality.COUNTERFACTUAL))) : List.of(name);
        }

        private Attestation attestation(Reading reading, String word, Factuality factuality) {
            return new Attestation(new TextSpan(0, word.length()), reading.cast().author(), List.of(), factuality, 0.9, name(), Optional.empty());
        }

        private static Fact journey(Attestation attestation) {
            return new Fact.IsA(new Referent.Event(attestation.evidence()), EventType.TRAVEL, attestation);
        }
    }

    @BeforeEach
    void make() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BuildReport build(int threads, Optional<LocalDate> date, Path... paths) {
        return with(ReadingLimits.STANDARD, BuildLimits.STANDARD, threads, builder -> builder.build(List.of(paths), date, BuildProgress.SILENT));
    }

    private BuildReport with(ReadingLimits reading, BuildLimits limits, int threads, Function<KnowledgeGraphBuilder, BuildReport> work) {
        FactReader reader = new FactReader((text, cast) -> Voices.ofAuthor(cast), (text, cast, voices) -> List.of(), List.of(new FirstWord()));
        FactMapper mapper = new FactMapper(store.iris(), Ontology.load(), key -> Optional.empty(), "0.1.0", "1a2b3c4d");
        try (var builder = new KnowledgeGraphBuilder(store, new DocumentReader(reading), () -> new Pipeline(List.of()), reader, mapper, "1a2b3c4d", threads, limits)) {
            return work.apply(builder);
        }
    }

    private BuildReport build() {
        return build(2, Optional.empty(), texts);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(texts.resolve(name).getParent());
            Files.writeString(texts.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String exported() {
        return store.read(dataset -> {
            try {
                var out = new ByteArrayOutputStream();
                Exporter.write(dataset, ExportFormat.NQUADS, false, out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void buildingAgainChangesNothing() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "Beta went away.");
        BuildReport first = build();
        String graph = exported();
        BuildReport second = build();

        assertThat(first.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(second.outcomes()).containsOnlyKeys(Outcome.UNCHANGED);
        assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(exported()).isEqualTo(graph);
    }

    @Test
    void whatIsToldAndDeniedIsCountedOnce() {
        write("a.txt", "Journey of the ferry.");

        assertThat(build().facts()).containsEntry("events", 1);
    }

    @Test
    void aChangedFileReplacesWhatItSaid() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "Beta went away.");
        build();
        write("a.txt", "Gamma came home.");
        BuildReport report = build();

        assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
        assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(exported()).contains("\"Gamma\"", "\"Beta\"").doesNotContain("Alpha");
        assertThat(store.counts().documents()).isEqualTo(2);
    }

    @Test
    void changesInAnyOrderEqualAFreshBuild() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "Beta went away.");
        build();
        write("c.txt", "Delta stayed.");
        write("a.txt", "Gamma came home.");
        build(1, Optional.empty(), texts.resolve("c.txt"));
        build();
        store.remove(store.entry(texts.resolve("b.txt").toString()).orElseThrow());
        String changed = exported();

        store.close();
        store = GraphStore.create(folder.resolve("fresh"), Optional.empty());
        build(2, Optional.empty(), texts.resolve("a.txt"), texts.resolve("c.txt"));
        assertThat(exported()).isEqualTo(changed);
    }

    @Test
    void anotherDateReadsTheFileAgain() {
        write("a.txt", "Alpha came home.");
        build();

        BuildReport report = build(1, Optional.of(LocalDate.of(2018, 7, 1)), texts);

        assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
        assertThat(exported()).contains("\"2018-07-01\"");
    }

    @Test
    void aBadFileEndsNothingAndIsToldWithItsReason() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "");
        write("c.txt", "Gamma went away.");

        BuildReport report = build();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(report.failures()).singleElement().satisfies(failure -> assertThat(failure.message()).contains("b.txt", "is empty"));
        assertThat(store.entries()).filteredOn(entry -> entry.failure().isPresent()).extracting(LedgerEntry::path).containsExactly(texts.resolve("b.txt").toString());
        assertThat(exported()).contains("\"Alpha\"", "\"Gamma\"");
    }

    @Test
    void aFaultOfTheProgramFailsOneDocumentAndDoesNotQuoteIt() {
        write("a.txt", "Trap for the program.");
        write("b.txt", "Abyss without a bottom.");
        write("c.txt", "Gamma went away.");

        BuildReport report = build();

        assertThat(report.count(Outcome.FAILED)).isEqualTo(2);
        assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
        assertThat(report.failures()).extracting(Problem::message).allSatisfy(message -> assertThat(message).contains(" in org.attest.").doesNotContain("secret"))
                .anyMatch(message -> message.contains("IllegalStateException in org.attest.build.KnowledgeGraphBuilderTest$FirstWord.extract"))
                .anyMatch(message -> message.contains("StackOverflowError"));
    }

    @Test
    void aFileThatFailedIsTriedAgain() {
        write("a.txt", "");
        build();
        BuildReport again = build();
        write("a.txt", "Alpha came home.");
        BuildReport mended = build();

        assertThat(again.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(mended.count(Outcome.ADDED)).isEqualTo(1);
        assertThat(store.entries()).allMatch(entry -> entry.failure().isEmpty());
    }

    @Test
    void whatFailedIsReadAgainWhenItChangesOrForTheAsking() {
        write("a.txt", "Alpha came home after a long time.");
        write("b.txt", "Beta stayed.");
        ReadingLimits small = new ReadingLimits(20, 20, Duration.ofSeconds(60), 64);
        BuildReport first = with(small, BuildLimits.STANDARD, 1, builder -> builder.build(List.of(texts), Optional.empty(), BuildProgress.SILENT));
        BuildReport second = build();
        BuildReport retried = with(ReadingLimits.STANDARD, BuildLimits.STANDARD, 1, builder -> builder.retry(List.of(), Optional.empty(), BuildProgress.SILENT));

        assertThat(first.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(second.failures()).singleElement().satisfies(failure -> assertThat(failure.message()).contains("a.txt", "is larger than", "--retry"));
        assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(retried.outcomes()).isEqualTo(Map.of(Outcome.ADDED, 1));
        assertThat(build().outcomes()).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
    }

    @Test
    void retryKeepsToThePathsItIsGiven() throws IOException {
        write("a.txt", "");
        write("b/c.txt", "");
        build();
        write("a.txt", "Alpha came home.");
        write("b/c.txt", "Beta stayed.");
        BuildReport report = with(ReadingLimits.STANDARD, BuildLimits.STANDARD, 1, builder -> builder.retry(List.of(texts.resolve("b")), Optional.empty(), BuildProgress.SILENT));

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.ADDED, 1));
        assertThat(exported()).contains("\"Beta\"").doesNotContain("\"Alpha\"");
        Files.delete(texts.resolve("a.txt"));
        BuildReport gone = with(ReadingLimits.STANDARD, BuildLimits.STANDARD, 1, builder -> builder.retry(List.of(), Optional.empty(), BuildProgress.SILENT));
        assertThat(gone.problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("no longer there"));
    }

    @Test
    void eachLimitFailsOneDocumentWithAReasonOfItsOwn() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "Swamp without end.");
        write("c.txt", "Flood without end.");
        write("d.txt", "Delta " + "and ".repeat(100) + "so on.");
        write("e.txt", "Epsilon " + "stayed. He ".repeat(100) + "went.");
        BuildLimits limits = new BuildLimits(Duration.ofMillis(500), Duration.ZERO, 200, 10);
        BuildReport report = with(ReadingLimits.STANDARD, limits, 2, builder -> builder.build(List.of(texts), Optional.empty(), BuildProgress.SILENT));

        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(report.failures()).extracting(Problem::message).allSatisfy(message -> assertThat(message).doesNotContain("secret"))
                .anyMatch(message -> message.contains("b.txt: was not read within")).anyMatch(message -> message.contains("c.txt: needs more memory"))
                .anyMatch(message -> message.contains("d.txt: has a sentence of 412 characters at character 0, more than 200"));
    }

    @Test
    void aFileThatIsDamagedKeepsWhatItSaidBefore() {
        write("a.txt", "Alpha came home.");
        build();
        write("a.txt", "");
        BuildReport report = build();

        assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(exported()).contains("\"Alpha\"");
    }

    @Test
    void theSameTextUnderAnotherNameIsOneDocument() {
        write("a.txt", "Alpha came home.");
        write("copy-of-a.txt", "Alpha came home.");
        write("z/a.txt", "Alpha came home.");
        BuildReport report = build();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
        assertThat(report.count(Outcome.DUPLICATE)).isEqualTo(2);
        assertThat(store.counts().documents()).isEqualTo(1);
        assertThat(exported()).contains("document/a-").doesNotContain("copy-of-a");
        assertThat(build().outcomes()).containsOnlyKeys(Outcome.UNCHANGED);
    }

    @Test
    void theSameTextInALaterBuildIsTheDocumentThatIsThere() {
        write("m.txt", "Alpha came home.");
        build();
        write("a.txt", "Alpha came home.");
        BuildReport report = build();

        assertThat(report.count(Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(store.counts().documents()).isEqualTo(1);
        store.remove(store.entry(texts.resolve("m.txt").toString()).orElseThrow());
        assertThat(exported()).contains("\"Alpha\"");
    }

    @Test
    void whereTheNamingFileIsTakenOutTheNextOneGivesTheDocument() {
        write("a.txt", "Alpha came home.");
        write("b.txt", "Alpha came home.");
        build();
        write("a.txt", "Gamma came home.");
        BuildReport report = build();

        assertThat(report.count(Outcome.REPLACED)).isEqualTo(2);
        assertThat(exported()).contains("document/b-", "document/a-");
        assertThat(build().outcomes()).containsOnlyKeys(Outcome.UNCHANGED);
    }

    /** Adds, replaces and takes out files of few names and few texts at random, so that names and texts often meet. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anyCourseOfChangesEqualsAFreshBuild(int seed) throws IOException {
        Random random = new Random(seed);
        for (int step = 0; step < 8; step++) {
            String name = List.of("a.txt", "b.txt", "c/a.txt", "c/d.txt").get(random.nextInt(4));
            Path file = texts.resolve(name);
            if (random.nextInt(3) == 0 && Files.deleteIfExists(file)) {
                store.entry(file.toString()).ifPresent(store::remove);
            } else {
                write(name, List.of("Alpha came home.", "Beta went away.", "Gamma stayed.").get(random.nextInt(3)));
            }
            if (random.nextBoolean()) {
                build(1 + random.nextInt(4), Optional.empty(), random.nextBoolean() && Files.exists(file) ? file : texts);
            }
        }
        build();
        String changed = exported();
        assertThat(build().outcomes().keySet()).isSubsetOf(Outcome.UNCHANGED);
        assertThat(exported()).isEqualTo(changed);
        assertThat(store.check().damages()).isEmpty();

        store.close();
        store = GraphStore.create(folder.resolve("fresh"), Optional.empty());
        build();
        assertThat(exported()).isEqualTo(changed);
    }

    @Test
    void manyFilesAndThreadsGiveWhatOneThreadGives() {
        for (int i = 0; i < 40; i++) {
            write("text-" + i + ".txt", (i % 7 == 0 ? "" : "Name" + i % 20 + " came home."));
        }
        BuildReport one = build(1, Optional.empty(), texts);
        String graph = exported();
        store.close();
        store = GraphStore.create(folder.resolve("other"), Optional.empty());
        BuildReport eight = build(8, Optional.empty(), texts);

        assertThat(eight).isEqualTo(one);
        assertThat(exported()).isEqualTo(graph);
    }

    @Test
    void filesOfOtherKindsAreCountedInOneProblem() {
        write("a.txt", "Alpha came home.");
        write("facts.ttl", "x");
        write("b/facts.ttl", "x");

        assertThat(build().problems()).containsExactly(new Problem(texts.toString(), "passed over files of kinds that cannot be read: 2 .ttl"));
    }

    @Test
    void aPathThatIsNotThereIsBadInput() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> build(1, Optional.empty(), texts.resolve("none"))).withMessageContaining("none");
    }
}
