package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

import org.attest.annotation.TestTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents give the same bytes, whoever builds, wherever and how. */
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

    private static byte[] export(Path store, int threads, List<Path> paths) throws IOException {
        return SmallBuild.export(store, threads, paths, TestTexts::pipeline);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void theExpectedGraphSaysSomething() {
        assertThat(new String(expected, java.nio.charset.StandardCharsets.UTF_8)).contains("Irina", "Northern Brigade", "reifies");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void howManyThreadsReadMakesNoDifference(int threads) throws IOException {
        assertThat(export(store, threads, texts)).isEqualTo(expected);
    }

    @Test
    void theOrderOfTheFilesMakesNoDifference() throws IOException {
        List<Path> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(export(store, 2, shuffled)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai"})
    void theLocaleMakesNoDifference(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(export(store, 2, texts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+14:00", "GMT-14:00"})
    void theTimeZoneMakesNoDifference(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(export(store, 2, texts)).isEqualTo(expected);
    }

    @Test
    void anotherProcessWithAnotherEncodingMakesNoDifference() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g", "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=GMT+14:00", "-cp", System.getProperty("java.class.path"), SmallBuild.class.getName(),
                store.resolve("store").toString()));
        texts.forEach(text -> command.add(text.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream out = process.getInputStream()) {
            assertThat(HexFormat.of().parseHex(new String(out.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))).isEqualTo(expected);
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aBundledNarrativeBuiltTwiceIsTheSame() throws IOException {
        List<Path> narratives = List.of(Path.of("data/narratives/sarajevo-letter"), Path.of("data/narratives/doha-interview"));
        byte[] first = export(store.resolve("first"), 1, narratives);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(export(store.resolve("second"), 2, narratives.reversed())).isEqualTo(first);
    }
}
