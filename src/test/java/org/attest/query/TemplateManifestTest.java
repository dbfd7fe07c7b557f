package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.attest.validation.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each template over the small world, with full expected rows, as {@code templates/manifest.ttl} lists them. With {@code -Dattest.golden=write} rows are written instead of compared. */
class TemplateManifestTest {

    private static final Path HOME = Path.of("src/test/resources/templates");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private static final String TEST = "https://w3id.org/attest/test#";

    private record Entry(String name, String template, Map<String, String> arguments, Path result) {}

    @Test
    void theWorldConforms() {
        assertThat(Validator.standard().validate(World.dataset()).violations()).isEmpty();
    }

    @Test
    void everyTemplateHasAnEntry() {
        assertThat(entries().map(Entry::template).distinct().sorted().toList())
                .isEqualTo(QueryLibrary.standard().templates().stream().map(QueryTemplate::name).toList());
    }

    @Test
    void everyExpectedResultHasAnEntry() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("results"))) {
            assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(entries().map(Entry::result).distinct().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> givesTheRowsExpected() {
        return entries().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> check(entry)));
    }

    /** What a person copies and takes elsewhere. */
    @TestFactory
    Stream<DynamicTest> givesTheSameRowsAsTextWithTheArgumentsInIt() {
        return entries().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> {
            QueryRunner runner = World.runner(World.dataset());
            QueryTemplate template = QueryLibrary.standard().get(entry.template());
            QueryResult.Rows rows = runner.run(template, entry.arguments());
            QueryResult.Rows text = (QueryResult.Rows) runner.run(ReadOnlyQuery.parse(entry.name(), runner.sparql(template, entry.arguments())));

            assertThat(written(new QueryResult.Rows(rows.columns(), text.rows()))).isEqualTo(written(rows));
        }));
    }

    private static void check(Entry entry) throws IOException {
        QueryResult.Rows rows = World.runner(World.dataset()).run(QueryLibrary.standard().get(entry.template()), entry.arguments());
        String written = written(rows);
        if ("write".equals(System.getProperty("attest.golden"))) {
            Files.createDirectories(entry.result().getParent());
            Files.writeString(entry.result(), written);
        }

        assertThat(written).isEqualTo(Files.readString(entry.result()));
        assertThat(rows.rows()).isNotEmpty();
    }

    private static String written(QueryResult.Rows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultWriter(ResultFormat.TSV, 0).write(out, rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Stream<Entry> entries() {
        Model manifest = RDFDataMgr.loadModel(HOME.resolve("manifest.ttl").toString());
        List<Resource> found = new ArrayList<>(manifest.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(MF + "QueryEvaluationTest")).toList());
        return found.stream().map(TemplateManifestTest::entry).sorted(Comparator.comparing(Entry::name));
    }

    private static Entry entry(Resource test) {
        Resource action = test.getPropertyResourceValue(property(MF + "action"));
        String query = action.getPropertyResourceValue(property(QT + "query")).getURI();
        Map<String, String> arguments = new LinkedHashMap<>();
        action.listProperties(property(TEST + "argument")).forEach(statement -> {
            Resource argument = statement.getObject().asResource();
            arguments.put(text(argument, TEST + "parameter"), text(argument, TEST + "value"));
        });
        String file = test.getPropertyResourceValue(property(MF + "result")).getURI();
        return new Entry(text(test, MF + "name"), query.substring(query.lastIndexOf("/queries/") + "/queries/".length(), query.length() - ".rq".length()), arguments,
                HOME.resolve("results").resolve(file.substring(file.lastIndexOf('/') + 1)));
    }

    private static String text(Resource subject, String property) {
        return subject.getProperty(property(property)).getString();
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
