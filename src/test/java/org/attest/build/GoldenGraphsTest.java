package org.attest.build;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.TestTexts;
import org.attest.gazetteer.Gazetteer;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.source.Documents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small texts and every statement that is read from them (see {@link GraphLines}). What they pin is not all right: review a difference like code. With
 * {@code -Dattest.golden=write} the graphs are written instead of compared.
 */
class GoldenGraphsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> textsGiveTheirGraphs() throws IOException {
        try (Stream<Path> cases = Files.list(FOLDER)) {
            return cases.sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        Path golden = folder.resolve("graph.txt");
        Set<String> found = read(folder.getFileName().toString(), Files.readString(folder.resolve("text.txt")));
        if ("write".equals(System.getProperty("attest.golden"))) {
            Files.writeString(golden, String.join("\n", found) + "\n");
        }
        Set<String> expected = new TreeSet<>(Files.readAllLines(golden));
        if (!expected.equals(found)) {
            fail("%s%nmissing:%n%s%nsurplus:%n%s".formatted(golden, minus(expected, found), minus(found, expected)));
        }
    }

    private static Set<String> read(String name, String text) {
        var document = Documents.ofText(name, text, Optional.of(LocalDate.of(2020, 1, 15)));
        var mapper = new FactMapper(new Iris(), Ontology.load(), Gazetteer.standard()::byKey, "0", "0");
        return GraphLines.of(mapper.map(Standard.reader().read(TestTexts.annotate(document))));
    }

    private static String minus(Set<String> some, Set<String> others) {
        return some.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    }
}
