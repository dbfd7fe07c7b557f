package org.attest.build;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.annotation.TestTexts;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.gazetteer.Gazetteer;
import org.attest.rdf.FactMapper;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.source.Documents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small texts and all that is read from them, without the background graph. What they pin is not all right: review a difference like code. With
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
        Path golden = folder.resolve("graph.trig");
        DatasetGraph graph = read(folder.getFileName().toString(), Files.readString(folder.resolve("text.txt")));
        if ("write".equals(System.getProperty("attest.golden"))) {
            var out = new ByteArrayOutputStream();
            Exporter.write(graph, ExportFormat.TRIG, false, out);
            Files.write(golden, out.toByteArray());
        }
        Set<String> expected = lines(RDFDataMgr.loadDatasetGraph(golden.toString()));
        Set<String> found = lines(graph);
        if (!expected.equals(found)) {
            fail("%s%nmissing:%n%s%nsurplus:%n%s".formatted(golden, minus(expected, found), minus(found, expected)));
        }
    }

    private static DatasetGraph read(String name, String text) {
        var document = Documents.ofText(name, text, Optional.of(LocalDate.of(2020, 1, 15)));
        var mapper = new FactMapper(new Iris(), Ontology.load(), Gazetteer.standard()::byKey, "0", "0");
        DatasetGraph dataset = DatasetGraphFactory.create();
        mapper.map(Standard.reader().read(TestTexts.annotate(document))).quads().stream().filter(quad -> !quad.getGraph().getURI().endsWith("#background")).forEach(dataset::add);
        return dataset;
    }

    private static Set<String> lines(DatasetGraph dataset) {
        return dataset.stream().map(quad -> quad.asTriple().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String minus(Set<String> some, Set<String> others) {
        return some.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
    }
}
