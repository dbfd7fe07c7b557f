package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.attest.annotation.Pipeline;
import org.attest.build.BuildProgress.Outcome;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.extract.FactReader;
import org.attest.extract.Voices;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Ontology;
import org.attest.source.DocumentReader;
import org.attest.source.HostileFiles;
import org.attest.source.HostileFiles.Hostile;
import org.attest.source.ReadingLimits;
import org.attest.source.SampleFiles;
import org.attest.store.GraphStore;
import org.attest.text.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hostile file among ninety-nine good ones ends in its own message or is read as the text that it is, and the others come out byte for byte as without it.
 * All of them together here; {@code -Dattest.checks=long} tries each alone as well. The language engine is left out.
 */
class HostileBatchTest {

    private static final int GOOD = 99;
    private static final String SECRET = "the-words-of-another-file";
    private static final ReadingLimits LIMITS = new ReadingLimits(20 << 20, 2_000_000, Duration.ofSeconds(60), 96);

    @TempDir
    private static Path folder;
    private static Path texts;
    private static Set<String> clean;
    private static Map<String, Hostile> hostile;
    private static ServerSocketChannel listener;

    /** What a build gave. @param lines of N-Quads */
    private record Built(Set<String> lines, BuildReport report) {}

    @BeforeAll
    static void buildWithoutThem() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
        Path secret = Files.writeString(folder.resolve("secret.conf"), SECRET);
        hostile = HostileFiles.all("http://127.0.0.1:" + ((InetSocketAddress) listener.getLocalAddress()).getPort() + "/x", secret.toUri());
        texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < GOOD; i++) {
            if (i % 33 == 0) {
                SampleFiles.write(texts, "good-" + i + ".docx", SampleFiles.docx(SampleFiles.paragraph("Witness " + i + " left. " + SampleFiles.FIRST)));
            } else {
                Files.writeString(texts.resolve("good-" + i + ".txt"), "Witness " + i + " left Kilis. " + SampleFiles.FIRST);
            }
        }
        Built built = build(folder.resolve("clean"), texts);
        assertThat(built.report().outcomes()).containsEntry(Outcome.ADDED, GOOD).doesNotContainKey(Outcome.FAILED);
        clean = built.lines();
    }

    @AfterAll
    static void nobodyWasAsked() throws IOException {
        try (ServerSocketChannel open = listener) {
            assertThat(open.accept()).as("a connection").isNull();
        }
    }

    private static Built build(Path store, Path... paths) {
        return build(store, BuildProgress.SILENT, paths);
    }

    private static Built build(Path folder, BuildProgress progress, Path... paths) {
        FactReader reader = new FactReader((text, cast) -> Voices.ofAuthor(cast), (text, cast, voices) -> List.of(), List.of(new PlainBuild.FirstWord()));
        try (GraphStore store = GraphStore.create(folder, Optional.empty())) {
            FactMapper mapper = new FactMapper(store.iris(), Ontology.load(), key -> Optional.empty(), "0.1.0", "1a2b3c4d");
            try (var builder = new KnowledgeGraphBuilder(store, new DocumentReader(LIMITS), () -> new Pipeline(List.of()), reader, mapper, "1a2b3c4d", 2)) {
                BuildReport report = builder.build(List.of(paths), Optional.empty(), progress);
                return new Built(lines(store), report);
            }
        }
    }

    private static Set<String> lines(GraphStore store) {
        return store.read(dataset -> {
            try {
                var out = new ByteArrayOutputStream();
                Exporter.write(dataset, ExportFormat.NQUADS, false, out);
                return out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void allOfThemTogetherHarmNoneOfTheOthers() {
        Path bad = folder.resolve("bad");
        hostile.forEach((name, file) -> write(bad, name, file));
        Built built = build(folder.resolve("together"), texts, bad);

        othersAreUnharmed(built);
        Map<String, String> failures = built.report().failures().stream().collect(Collectors.toMap(problem -> Path.of(problem.where()).getFileName().toString(), Problem::message));
        hostile.forEach((name, file) -> assertEnd(name, file, Optional.ofNullable(failures.get(name))));
        assertThat(built.report().outcomes().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(GOOD + hostile.size());
        assertThat(built.report().problems()).extracting(Problem::message).anyMatch(message -> message.contains("bidirectional"));
    }

    static List<String> eachAlone() {
        return "long".equals(System.getProperty("attest.checks")) ? List.copyOf(hostile.keySet()) : List.of("zip-bomb.docx");
    }

    @ParameterizedTest
    @MethodSource("eachAlone")
    void oneAloneHarmsNoneOfTheOthers(String name) {
        Path bad = folder.resolve("bad-" + name);
        write(bad, name, hostile.get(name));
        Built built = build(folder.resolve("store-" + name), texts, bad);

        othersAreUnharmed(built);
        assertEnd(name, hostile.get(name), built.report().failures().stream().map(Problem::message).findFirst());
    }

    private static void write(Path folder, String name, Hostile file) {
        try {
            SampleFiles.write(Files.createDirectories(folder), name, file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void othersAreUnharmed(Built built) {
        Set<String> documents = clean.stream().filter(line -> line.contains("/document/")).map(line -> line.replaceAll("^.*/document/(good-[0-9]+-[0-9a-f]{12}).*$", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(documents).hasSize(GOOD);
        assertThat(built.lines()).containsAll(clean);
        assertThat(built.lines().stream().filter(line -> !clean.contains(line))).noneMatch(line -> line.contains("/document/good-"));
        assertThat(built.lines()).noneMatch(line -> line.contains(SECRET));
    }

    private static void assertEnd(String name, Hostile file, Optional<String> failure) {
        if (file.message().isEmpty()) {
            assertThat(failure).as(name).isEmpty();
        } else {
            assertThat(failure).as(name).hasValueSatisfying(message -> assertThat(file.fits(message)).as(message).isTrue());
            assertThat(failure.get()).contains(name).doesNotContain("fault in the program", SECRET, "driver at a tea house");
        }
    }

    /** Made by the shell, whose names are bytes. */
    @Test
    void oddNamesAreReadOrPassedOverWithAMessage() throws IOException, InterruptedException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), SECRET);
        String script = """
                cd "$1"
                i=0
                for name in $'line\\nbreak' $'a\\ttab' -dash ' blank ' '<b>&"quote' "$(printf 'y%.0s' {1..251})" '$(touch pwned)' 'a;b|c' $'\\xe2\\x80\\xaetxt' $'\\xff' $'\\xfe'; do
                  i=$((i + 1))
                  echo "Odd $i left Kilis." > "./$name.txt"
                done
                echo "Hidden left." > .hidden.txt
                ln -s "$2" link.txt
                ln -s . loop
                """;
        assertThat(new ProcessBuilder("bash", "-ec", script, "bash", odd.toString(), outside.toString()).inheritIO().start().waitFor()).isZero();
        Built built = build(folder.resolve("odd-store"), texts, odd);

        othersAreUnharmed(built);
        List<String> passedOver = built.report().problems().stream().map(Problem::message).toList();
        assertThat(passedOver).filteredOn(message -> message.contains("a name that is no text")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(passedOver).anyMatch(message -> message.contains("a link that leads out"));
        for (int i = 1; i <= 8; i++) {
            String word = "\"Odd " + i + " left Kilis";
            assertThat(built.lines()).as(word).anyMatch(line -> line.contains(word));
        }
        assertThat(odd.resolve("pwned")).doesNotExist();
        assertThat(built.lines()).noneMatch(line -> line.contains("Hidden"));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsSeenAsItWasOrAsItIs() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("changing")).resolve("changing.txt"), "Before it changed. " + "Old words. ".repeat(5_000));
        BuildProgress changing = new Changing(path -> {
            try {
                Files.writeString(file, "After it changed. " + "New words. ".repeat(5_000));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Built first = build(folder.resolve("changing-store"), changing, file);
        Built second = build(folder.resolve("changing-store"), file);

        assertThat(first.report().outcomes()).containsEntry(Outcome.ADDED, 1);
        assertThat(first.lines().stream().filter(line -> line.contains("Old words")).filter(line -> line.contains("New words"))).isEmpty();
        assertThat(second.lines()).anyMatch(line -> line.contains("New words")).noneMatch(line -> line.contains("Old words"));
        assertThat(build(folder.resolve("changing-store"), file).report().outcomes()).containsEntry(Outcome.UNCHANGED, 1);
    }

    /** Does something each time when a file is about to be read, after it was first looked at. */
    private record Changing(Consumer<Path> deed) implements BuildProgress {

        @Override
        public void started(int files) {}

        @Override
        public void reading(Path file) {
            deed.accept(file);
        }

        @Override
        public void finished(Path file, Outcome outcome, int words) {}
    }
}
