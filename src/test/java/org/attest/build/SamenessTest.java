package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

import org.attest.annotation.TestTexts;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.store.GraphStore;
import org.attest.store.StoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same documents give the same bytes, whoever builds, wherever and how. The language engine itself does depend on the locale; the program sets one of its
 * own before anything else, which the last but one test shows; in the others the engine's layers are made once.
 */
class SamenessTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    static Path folder;
    private static List<Path> texts;
    private static byte[] expected;

    @TempDir
    Path store;

    @BeforeAll
    static void buildOnce() throws IOException {
        texts = List.of(Files.writeString(folder.resolve("bakery.txt"), """
                I left Izmir on 3 May 2018 with my sister Irina. We had worked in a bakery there for two years, she told the court.
                Captain Idris Ilgaz of the Coast Guard arrested us near Çeşme the next day. He did not beat anybody.
                """), Files.writeString(folder.resolve("interview.txt"), """
                "In early 2017 about 300 fighters entered the village," Mr. Yusuf said. They planned to attack Kilis the following week.
                İsmail, 34, was a member of the Northern Brigade from 2014 to 2015.
                """), Files.writeString(folder.resolve("copy.txt"), Files.readString(folder.resolve("interview.txt"))),
                Files.writeString(folder.resolve("empty.txt"), ""));
        expected = export(folder.resolve("expected"), 1, texts);
    }

    private static byte[] export(Path store, int threads, List<Path> paths) {
        return export(store, threads, paths, StoreContext.of("test"));
    }

    private static byte[] export(Path store, int threads, List<Path> paths, StoreContext context) {
        try (GraphStore graph = GraphStore.create(store, Optional.empty(), context); KnowledgeGraphBuilder builder = Standard.builder(graph, threads, TestTexts::pipeline)) {
            builder.build(paths, Optional.empty(), BuildProgress.SILENT);
            return graph.read(dataset -> {
                try {
                    var out = new ByteArrayOutputStream();
                    Exporter.write(dataset, ExportFormat.NQUADS, false, out);
                    return out.toByteArray();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void theExpectedGraphSaysSomething() {
        assertThat(new String(expected, StandardCharsets.UTF_8)).contains("Irina", "Northern Brigade", "reifies");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void howManyThreadsReadMakesNoDifference(int threads) {
        assertThat(export(store, threads, texts)).isEqualTo(expected);
    }

    /** Three orders; with {@code -Dattest.shuffles=100} a hundred. Half the files come in a build of their own. */
    @Test
    void theOrderOfTheFilesMakesNoDifference() {
        for (int seed = 1; seed <= Integer.getInteger("attest.shuffles", 3); seed++) {
            List<Path> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, new Random(seed));
            Path folder = store.resolve("shuffle-" + seed);
            export(folder, 1, shuffled.subList(0, 2));

            assertThat(export(folder, 1 + seed % 3, shuffled)).describedAs("seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z"})
    void theClockMakesNoDifference(String instant) {
        StoreContext then = new StoreContext(Clock.fixed(Instant.parse(instant), ZoneOffset.ofHours(14)), "somebody else", "test", UnaryOperator.identity());

        assertThat(export(store, 2, texts, then)).isEqualTo(expected);
    }

    @Test
    void buildingThreeTimesChangesNothing() {
        assertThat(export(store, 2, texts)).isEqualTo(expected);
        assertThat(export(store, 1, texts)).isEqualTo(expected);
        assertThat(export(store, 3, texts.reversed())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
    void theLocaleMakesNoDifference(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(export(store, 2, texts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+14:00", "GMT-14:00"})
    void theTimeZoneMakesNoDifference(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(export(store, 2, texts)).isEqualTo(expected);
    }

    /** Here the language engine runs anew, in several threads, where I becomes ı and text is taken for Latin 1. */
    @Test
    void theProgramItselfMakesNoDifferenceOnAnotherMachine() throws IOException, InterruptedException {
        List<String> build = new ArrayList<>(List.of("build", "--threads", "4", "--store", store.resolve("store").toString()));
        texts.forEach(text -> build.add(text.toString()));
        assertThat(attest(build)).isEqualTo(3);
        assertThat(attest(List.of("export", "--format", "nquads", "--store", store.resolve("store").toString(), "--output", store.resolve("graph.nq").toString()))).isZero();

        assertThat(store.resolve("graph.nq")).hasBinaryContent(expected);
    }

    private static int attest(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g", "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=GMT+14:00", "-cp", System.getProperty("java.class.path"), "org.attest.cli.Attest"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    void aBundledNarrativeBuiltTwiceIsTheSame() {
        List<Path> narratives = List.of(Path.of("data/narratives/sarajevo-letter"), Path.of("data/narratives/doha-interview"));
        byte[] first = export(store.resolve("first"), 1, narratives);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(export(store.resolve("second"), 2, narratives.reversed())).isEqualTo(first);
    }
}
