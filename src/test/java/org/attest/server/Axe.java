package org.attest.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;

/** The accessibility checker axe-core, fetched by npm; absent where there is no npm. */
final class Axe {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final Path SCRIPT = FOLDER.resolve("node_modules/axe-core/axe.min.js");

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    static Optional<Axe> find() throws IOException, InterruptedException {
        boolean npm = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
        if (!Files.isRegularFile(SCRIPT) && npm) {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts").directory(FOLDER.toFile()).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
        }
        return Files.isRegularFile(SCRIPT) ? Optional.of(new Axe(Files.readString(SCRIPT))) : Optional.empty();
    }

    /** What is seriously wrong with the page that is shown, one line each. */
    @SuppressWarnings("unchecked")
    List<String> violations(ChromeDriver chrome) {
        chrome.executeScript(script);
        Map<String, Object> result = (Map<String, Object>) chrome.executeAsyncScript("const done = arguments[arguments.length - 1]; axe.run(document, {resultTypes: ['violations']}).then(done)");
        return ((List<Map<String, Object>>) result.get("violations")).stream().filter(each -> List.of("serious", "critical").contains(String.valueOf(each.get("impact"))))
                .map(each -> each.get("id") + ": " + ((List<Map<String, Object>>) each.get("nodes")).stream().limit(3).map(node -> node.get("html") + " " + node.get("failureSummary")).toList()).toList();
    }
}
