package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** What other people's parsers find in the RDF exports (N3.js, jsonld.js, rdfxml-streaming-parser). Needs node and npm; is skipped without. */
class OtherParsersTest {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");

    @Test
    void findEveryStatement() throws IOException, InterruptedException {
        assumeTrue(isThere("node") && isThere("npm"), "node and npm are not installed: the check with other parsers is left out");
        install();
        DatasetGraph dataset = Sample.letter();
        Sample.say(dataset, "odd", Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString("say \"no\" \\ <b>\n🙂 ]]>"), Vocabulary.Value.FACTUAL);
        for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.TRIG, ExportFormat.NTRIPLES, ExportFormat.TURTLE, ExportFormat.JSONLD, ExportFormat.RDFXML)) {
            Files.write(FOLDER.resolve("graph." + format.extension()), Sample.write(dataset, format, false));
        }
        Files.write(FOLDER.resolve("graph11.nq"), Sample.write(dataset, ExportFormat.NQUADS, true));
        Files.write(FOLDER.resolve("graph11.trig"), Sample.write(dataset, ExportFormat.TRIG, true));

        Map<String, Long> found = new ObjectMapper().readValue(run("node", "read.mjs", "."), new TypeReference<TreeMap<String, Long>>() {});

        Quads withTerms = new Quads(dataset, false);
        Quads reified = new Quads(dataset, true);
        long quads = withTerms.graphs().stream().mapToLong(graph -> withTerms.triples(graph).size()).sum();
        long quads11 = reified.graphs().stream().mapToLong(graph -> reified.triples(graph).size()).sum();
        long union = reified.union().size();
        assertThat(found).isEqualTo(new TreeMap<>(Map.of("graph.nq", quads, "graph.trig", quads, "graph11.nq", quads11, "graph11.trig", quads11,
                "graph.jsonld", quads11, "graph.nt", union, "graph.ttl", union, "graph.rdf", union)));
    }

    @Test
    void areTakenFromARegistryThatTheLockFileDoesNotName() throws IOException {
        assertThat(Files.readString(SOURCES.resolve("package-lock.json"))).doesNotContain("\"resolved\"", "http:", "registry");
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            Process npm = start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            npm.getInputStream().readAllBytes();
            assumeTrue(npm.waitFor() == 0, "npm cannot fetch the parsers: the check with other parsers is left out");
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code of %s", String.join(" ", command)).isZero();
        return out;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).directory(FOLDER.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
