package org.attest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {

    private static final Validator VALIDATOR = Validator.standard();
    private static final String LETTER = read("/validation/letter.trig");

    private static final String DOCUMENT = LETTER.replaceFirst("(?s).*GRAPH <([^#>]*)#graph>.*", "$1");

    @Test
    void acceptsAGraphLaidOutAsDocumented() {
        assertThat(validate(LETTER, DatasetGraphFactory.createTxnMem()).violations()).isEmpty();
    }

    @Test
    void acceptsItInTdb2() {
        assertThat(validate(LETTER, DatabaseMgr.createDatasetGraph()).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void reportsExactlyWhatIsWrong(Mutation mutation) {
        for (DatasetGraph dataset : List.of(DatasetGraphFactory.createTxnMem(), DatabaseMgr.createDatasetGraph())) {
            ValidationReport report = validate(mutation.apply(LETTER), dataset);

            assertThat(report.violations().stream().map(violation -> violation.rule().replaceFirst(".*#", "")).distinct())
                    .as(() -> mutation.name() + " " + report.violations())
                    .containsExactlyInAnyOrderElementsOf(mutation.rules());
            assertThat(report.violations()).allMatch(violation -> !violation.message().isBlank() && violation.solution().endsWith("."));
        }
    }

    @Test
    void tripsEveryCheckByAMutation() {
        assertThat(mutations().stream().flatMap(mutation -> mutation.rules().stream()))
                .containsAll(Validator.STANDARD_CHECKS.stream().filter(check -> !check.equals("ontology-present")).toList());
    }

    @Test
    void saysThatTheOntologyIsMissing() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        assertThat(VALIDATOR.validate(dataset).violations()).extracting(Violation::rule).containsOnly("ontology-present");
    }

    @Test
    void runsEveryCheckThatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries/checks"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.rq$", "")))
                    .containsExactlyInAnyOrderElementsOf(Validator.STANDARD_CHECKS);
        }
    }

    /** One change to the conforming letter and the shapes and checks that it must trip. */
    record Mutation(String name, String target, String replacement, List<String> rules) {

        String apply(String letter) {
            if (!letter.contains(target)) {
                throw new IllegalStateException(name + ": the letter does not have what it changes");
            }
            return letter.replace(target, replacement);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Blocks of the form {@code name: rule, rule}, {@code <<<}, target, {@code ===}, replacement, {@code >>>}; {@code {d}} is the document. */
    static List<Mutation> mutations() {
        return Stream.of(read("/validation/mutations.txt").replace("{d}", DOCUMENT).split("\n>>>\n")).filter(block -> !block.isBlank()).map(ValidatorTest::mutation).toList();
    }

    private static Mutation mutation(String block) {
        String[] sections = block.strip().split("\n(<<<|===)\n?", -1);
        String[] title = sections[0].split(": ");
        return new Mutation(title[0], sections[1], sections[2], List.of(title[1].split(", ")));
    }

    private static ValidationReport validate(String trig, DatasetGraph dataset) {
        Txn.executeWrite(dataset, () -> {
            RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
            var ontology = new Iris().ontologyGraph();
            Ontology.load().graph().find().forEach(triple -> dataset.add(ontology, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        });
        return Txn.calculateRead(dataset, () -> VALIDATOR.validate(dataset));
    }

    private static String read(String resource) {
        try (var in = ValidatorTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
