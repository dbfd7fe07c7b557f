package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files to export in processes that take themselves for other machines: their encodings, languages and zones. */
class OtherMachinesTest {

    @TempDir
    static Path folder;
    private static byte[] expected;

    @BeforeAll
    static void build() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("izmir.txt"), "İbrahim left İzmir for Çeşme in 2018. “Ι was there”, said Ωmega.");
        Files.writeString(texts.resolve("umlaut.txt"), "Jürgen went home. 😀");
        Files.write(texts.resolve("latin.txt"), "Zoë stayed in Málaga.".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(texts.resolve("interview.html"), "<html><head><meta charset='utf-8'></head><body><p>Şirin told the court in 2019.</p></body></html>");
        expected = PlainBuild.export(folder.resolve("expected"), texts, 1);
        assertThat(new String(expected, StandardCharsets.UTF_8)).contains("\"Jürgen\"", "reifies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=US-ASCII -Duser.language=tr -Duser.country=TR -Duser.timezone=GMT+14:00",
            "-Dfile.encoding=UTF-16 -Duser.language=ar -Duser.country=EG -Duser.timezone=GMT-14:00",
            "-Dfile.encoding=windows-1252 -Dsun.stdout.encoding=US-ASCII -Duser.language=th -Duser.country=TH -Duser.variant=TH"})
    void giveTheSameBytes(String machine) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(machine.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainBuild.class.getName(), folder.resolve("store-" + Math.abs(machine.hashCode())).toString(),
                folder.resolve("texts").toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] export = process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isZero();
        assertThat(new String(export, StandardCharsets.UTF_8)).isEqualTo(new String(expected, StandardCharsets.UTF_8));
    }
}
