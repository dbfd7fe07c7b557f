package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a folder of its own that looks built, with Javas that only say their version and what they are called with. */
class LauncherTest {

    @TempDir
    Path folder;

    private Path home;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here: the launcher is not checked");
        home = Files.createDirectories(folder.resolve("attest home"));
        Files.copy(Path.of("attest"), home.resolve("attest"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String part : List.of("src/main", "ontology", "queries", "data", "target/lib")) {
            Files.createDirectories(home.resolve(part));
        }
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(home.resolve("target/built"), "");
        Files.writeString(home.resolve("target/attest.jar"), "");
    }

    private Path java(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name + "/bin"));
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/bash
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-01-01' >&2; else echo "%s: $*"; fi
                """.formatted(version, name));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return bin.getParent();
    }

    private Ended attest(String javaHome, String path, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(home.resolve("attest").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        process.environment().remove("JAVA_HOME");
        if (!javaHome.isEmpty()) {
            process.environment().put("JAVA_HOME", javaHome);
        }
        process.environment().put("PATH", path + "/usr/bin:/bin");
        process.environment().put("HOME", folder.toString());
        Process started = process.start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(started.waitFor(), out, Files.readString(folder.resolve("err")));
    }

    @Test
    void takesTheJavaOfJavaHomeWhereItIsNewEnough() throws IOException, InterruptedException {
        Ended ended = attest(java("twenty-one", "21.0.2").toString(), java("newer", "25").resolve("bin") + ":", "status", "--store", "a b");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("twenty-one: ").contains("org.attest.cli.Attest status --store a b");
    }

    @Test
    void passesOverAnOldJavaForTheOneOnThePath() throws IOException, InterruptedException {
        assertThat(attest(java("old", "17.0.9").toString(), java("newer", "25").resolve("bin") + ":", "status").out()).startsWith("newer: ");
        assertThat(attest(java("ancient", "1.8.0_392").toString(), java("newer", "25").resolve("bin") + ":", "status").out()).startsWith("newer: ");
    }

    @Test
    void givesABuildMoreRoomThanAQuestion() throws IOException, InterruptedException {
        String javaHome = java("twenty-one", "21").toString();

        assertThat(attest(javaHome, "", "build", "x").out()).contains("-Xmx3g");
        assertThat(attest(javaHome, "", "status").out()).contains("-Xmx1g");
    }

    @Test
    void remembersWhatItFoundAndForgetsWhatIsGone() throws IOException, InterruptedException {
        Path newer = java("newer", "25");
        assertThat(attest("", newer.resolve("bin") + ":", "status").out()).startsWith("newer: ");
        assertThat(home.resolve("target/java-path")).content().startsWith(newer.toString());

        Files.delete(newer.resolve("bin/java"));
        assertThat(attest("", java("other", "22").resolve("bin") + ":", "status").out()).startsWith("other: ");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoJava() throws IOException, InterruptedException {
        String script = Files.readString(home.resolve("attest")).replaceAll("/usr/lib/jvm/\\*/bin/java /usr/java/\\*/bin/java /opt/java/\\*/bin/java /opt/jdk\\*/bin/java", "/nonexistent/java");
        Files.writeString(home.resolve("attest"), script);

        Ended ended = attest(java("old", "17").toString(), java("old2", "11").resolve("bin") + ":", "status");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("no Java of version 21 or later", "JAVA_HOME");
    }

    @Test
    void worksThroughALink() throws IOException, InterruptedException {
        Path script = home;
        Path link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("bin")).resolve("attest"), home.resolve("attest"));
        home = link.getParent();

        assertThat(attest(java("twenty-one", "21").toString(), "", "status").out()).contains("-Dattest.home=" + script);
    }
}
