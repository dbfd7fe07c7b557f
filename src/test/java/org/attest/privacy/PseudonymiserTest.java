package org.attest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Sensitivity;
import org.attest.rdf.Vocabulary;
import org.attest.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of graphs under pseudonyms: the invented letter of the checks, and the stories of the query tests. */
class PseudonymiserTest {

    private static final Iris IRIS = new Iris();
    private static final PseudonymKey KEY = PseudonymKey.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final PseudonymKey OTHER = PseudonymKey.of("fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8));

    private static DatasetGraph letter() {
        return withOntology(RDFDataMgr.loadDatasetGraph("src/test/resources/validation/letter.trig"));
    }

    private static DatasetGraph stories(String name) {
        return withOntology(RDFDataMgr.loadDatasetGraph("src/test/resources/templates/" + name + ".trig"));
    }

    private static DatasetGraph withOntology(DatasetGraph dataset) {
        Ontology.load().graph().find().forEach(triple -> dataset.add(Quad.create(IRIS.ontologyGraph(), triple)));
        return dataset;
    }

    private static Pseudonyms made(DatasetGraph dataset) {
        return Pseudonymiser.pseudonymise(dataset, IRIS, KEY, Pseudonyms.Whose.ALL);
    }

    /** Names of people, and each of their words that is no word of every text. */
    private static Set<String> directIdentifiers(DatasetGraph dataset) {
        Set<String> identifiers = new TreeSet<>();
        People people = People.of(dataset, IRIS, Pseudonyms.Whose.ALL);
        for (String name : people.names()) {
            for (Words.Word word : Words.of(name)) {
                if (word.startsUpper() && !Words.isCommon(word.key())) {
                    identifiers.add(word.text());
                }
            }
        }
        return identifiers;
    }

    private static String written(DatasetGraph dataset, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            Exporter.write(dataset, format, false, out);
            return format == ExportFormat.CSV ? unzipped(out.toByteArray()) : out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unzipped(byte[] archive) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Words.of(text).forEach(word -> words.add(word.key()));
        return words;
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void noFormatHoldsAWordOfAnybodysName(ExportFormat format) {
        for (DatasetGraph dataset : List.of(letter(), stories("world"), stories("accounts"))) {
            Set<String> identifiers = directIdentifiers(dataset);
            assertThat(identifiers).isNotEmpty();
            DatasetGraph without = made(dataset).dataset();
            without.removeGraph(IRIS.ontologyGraph());

            String bytes = written(without, format).toLowerCase(Locale.ROOT);

            Set<String> words = words(bytes);
            for (String identifier : identifiers) {
                String folded = identifier.toLowerCase(Locale.ROOT);
                assertThat(words).doesNotContain(Words.key(folded));
                if (folded.length() >= 5) {
                    assertThat(bytes).doesNotContain(folded);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"world", "accounts"})
    void keepsTheShapeOfTheGraph(String name) {
        DatasetGraph dataset = stories(name);

        DatasetGraph copy = made(dataset).dataset();

        assertThat(sizes(copy)).isEqualTo(sizes(dataset));
        assertThat(degrees(copy)).isEqualTo(degrees(dataset));
    }

    private static List<Long> sizes(DatasetGraph dataset) {
        return org.apache.jena.atlas.iterator.Iter.toList(dataset.listGraphNodes()).stream().map(graph -> (long) dataset.getGraph(graph).size()).sorted().toList();
    }

    /** How often each node is the subject of each property, without the nodes' names. */
    private static List<String> degrees(DatasetGraph dataset) {
        var bySubject = new java.util.TreeMap<String, java.util.List<String>>();
        dataset.find().forEachRemaining(quad -> bySubject.computeIfAbsent(quad.getSubject().toString(), subject -> new java.util.ArrayList<>())
                .add(quad.getPredicate().getURI() + (quad.getObject().isURI() ? " node" : quad.getObject().isLiteral() ? " value" : " statement")));
        return bySubject.values().stream().map(properties -> properties.stream().sorted().toList().toString()).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"world", "accounts"})
    void passagesStandWhereTheirOffsetsSay(String name) {
        DatasetGraph copy = made(stories(name)).dataset();

        copy.find(Node.ANY, Node.ANY, Vocabulary.Nif.ANCHOR_OF, Node.ANY).forEachRemaining(quad -> {
            Node passage = quad.getSubject();
            Node document = copy.find(quad.getGraph(), passage, Vocabulary.Nif.REFERENCE_CONTEXT, Node.ANY).next().getObject();
            String text = copy.find(quad.getGraph(), document, Vocabulary.Nif.IS_STRING, Node.ANY).next().getObject().getLiteralLexicalForm();
            int begin = number(copy, passage, Vocabulary.Nif.BEGIN_INDEX);
            int end = number(copy, passage, Vocabulary.Nif.END_INDEX);
            assertThat(text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end))).isEqualTo(quad.getObject().getLiteralLexicalForm());
            assertThat(passage.getURI()).isEqualTo(document.getURI() + "#char=" + begin + "," + end);
        });
    }

    private static int number(DatasetGraph dataset, Node node, Node property) {
        return Integer.parseInt(dataset.find(Node.ANY, node, property, Node.ANY).next().getObject().getLiteralLexicalForm());
    }

    @Test
    void theCopyConformsWhereTheGraphDoes() {
        assertThat(Validator.standard().validate(letter()).violations()).isEmpty();
        assertThat(Validator.standard().validate(made(letter()).dataset()).violations()).isEmpty();
    }

    @Test
    void theSameKeyGivesTheSameBytesAndAnotherKeyOthers() {
        String once = written(made(letter()).dataset(), ExportFormat.TRIG);

        assertThat(written(made(letter()).dataset(), ExportFormat.TRIG)).isEqualTo(once);
        assertThat(written(Pseudonymiser.pseudonymise(letter(), IRIS, OTHER, Pseudonyms.Whose.ALL).dataset(), ExportFormat.TRIG)).isNotEqualTo(once);
    }

    @Test
    void theSameWordHasOnePseudonymInEveryDocument() {
        var one = made(stories("world")).table();
        var other = made(stories("world")).table();

        assertThat(one).isEqualTo(other).isNotEmpty();
    }

    @Test
    void onlyMarkedPeopleGetPseudonymsWhereThatIsAsked() {
        DatasetGraph dataset = letter();
        Marks marks = new Marks(dataset, IRIS);
        marks.set(marks.find("Milad").getFirst(), Sensitivity.SECRET, "asked for it");

        String text = written(Pseudonymiser.pseudonymise(dataset, IRIS, KEY, Pseudonyms.Whose.MARKED).dataset(), ExportFormat.NQUADS);

        assertThat(text).doesNotContainIgnoringCase("milad").contains("Levin");
        assertThat(Pseudonymiser.pseudonymise(letter(), IRIS, KEY, Pseudonyms.Whose.MARKED).table()).isEmpty();
    }

    @Test
    void addressesGoWholeAndCommonWordsGoOnlyInsideAName() {
        var identifiers = Identifiers.of(new TreeSet<>(Set.of("May Okonjo", "President Assad", "the mayor of Aleppo")), Set.of("aleppo"));
        var names = new NameReplacer(identifiers, KEY);

        String text = names.text("In May the President wrote to May Okonjo (okonjo@mail.example, +963 11 222 3333) about OKONJO's house in Aleppo. Assadists came.");

        assertThat(text).contains("In May the President wrote to").contains("house in Aleppo").doesNotContainIgnoringCase("okonjo").doesNotContain("May O", "mail.example", "222", "Assad");
    }

    @Test
    void whoIsCalledByATitleAloneHasAName() {
        var identifiers = Identifiers.of(new TreeSet<>(Set.of("Emir", "Mother", "Baker", "the judge")), Set.of());
        var names = new NameReplacer(identifiers, KEY);

        String text = names.text("I asked Emir and Mrs. Baker. The baker knew the judge, and Mother knew EMIR.");

        assertThat(text).doesNotContain("Emir", "EMIR", "Baker").contains("The baker knew the judge, and Mother knew");
        assertThat(identifiers.kept()).contains("mother");
    }
}
