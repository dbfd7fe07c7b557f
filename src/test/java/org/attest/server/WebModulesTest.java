package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The explorer's modules: their own tests, and the rules that keep document text from becoming markup. */
class WebModulesTest {

    private static final Path MODULES = Path.of("src/main/web/js");

    @Test
    void passTheirOwnTests() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))), "no node here: the modules' own tests are not run");
        Process node = new ProcessBuilder("node", "--test", "src/test/web/").redirectErrorStream(true).start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).containsPattern("# pass [1-9]");
    }

    @Test
    void neverTurnTextIntoMarkup() throws IOException {
        assertThat(modulesThatSay("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|srcdoc")).isEmpty();
    }

    @Test
    void askTheServerAndChangeTheAddressInOnePlaceEach() throws IOException {
        assertThat(modulesThatSay("\\bfetch\\(|XMLHttpRequest|new WebSocket|sendBeacon")).containsExactly("api.js");
        assertThat(modulesThatSay("location\\.|history\\.|hashchange")).containsExactly("state.js");
    }

    private static List<String> modulesThatSay(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".js")).filter(file -> says(file, pattern)).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean says(Path file, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
