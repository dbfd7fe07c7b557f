package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each RDF format read back by Jena is the store again. */
class RdfFormatsTest {

    private static final String ODD = "say \"no\" \\ <b>&amp;</b>\ttab\nline 🙂 \u202Eevil\u2028 ]]> '''";

    private static DatasetGraph odd() {
        DatasetGraph dataset = Sample.letter();
        Sample.say(dataset, "odd", Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString(ODD), Vocabulary.Value.FACTUAL);
        dataset.add(Sample.GRAPH, Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralLang("ميلاد", "ar"));
        return dataset;
    }

    private static Lang lang(ExportFormat format) {
        return switch (format) {
            case TRIG -> Lang.TRIG;
            case NQUADS -> Lang.NQUADS;
            case TURTLE -> Lang.TURTLE;
            case NTRIPLES -> Lang.NTRIPLES;
            case JSONLD -> Lang.JSONLD;
            case RDFXML -> Lang.RDFXML;
            default -> throw new IllegalArgumentException(format + " is no RDF format");
        };
    }

    private static DatasetGraph read(byte[] bytes, ExportFormat format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang(format)).parse(dataset);
        return dataset;
    }

    /** Undoes standard reification. */
    private static Graph withTripleTerms(Graph graph) {
        Graph plain = GraphFactory.createDefaultGraph();
        graph.find().forEach(triple -> {
            boolean part = List.of(Vocabulary.Rdf.SUBJECT, Vocabulary.Rdf.PREDICATE, Vocabulary.Rdf.OBJECT).contains(triple.getPredicate())
                    || triple.getObject().equals(Vocabulary.Rdf.STATEMENT);
            if (!part) {
                plain.add(triple);
            } else if (triple.getPredicate().equals(Vocabulary.Rdf.SUBJECT)) {
                Node attestation = triple.getSubject();
                plain.add(attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(triple.getObject(),
                        one(graph, attestation, Vocabulary.Rdf.PREDICATE), one(graph, attestation, Vocabulary.Rdf.OBJECT))));
            }
        });
        return plain;
    }

    private static Node one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "NQUADS"})
    void formatsWithTripleTermsAreReadBackAsTheyWere(ExportFormat format) {
        DatasetGraph dataset = odd();

        assertThat(IsoMatcher.isomorphic(dataset, read(Sample.write(dataset, format, false), format))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "NQUADS", "JSONLD"})
    void formatsWithNamedGraphsGiveEachGraphBackOnceReificationIsUndone(ExportFormat format) {
        DatasetGraph dataset = odd();
        DatasetGraph read = read(Sample.write(dataset, format, true), format);

        assertThat(read.listGraphNodes()).toIterable().containsExactlyInAnyOrderElementsOf(() -> dataset.listGraphNodes());
        dataset.listGraphNodes().forEachRemaining(name ->
                assertThat(withTripleTerms(read.getGraph(name)).isIsomorphicWith(dataset.getGraph(name))).as("graph %s", name).isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "NTRIPLES", "RDFXML"})
    void formatsOfOneGraphGiveTheUnionBackOnceReificationIsUndone(ExportFormat format) {
        DatasetGraph dataset = odd();
        Graph union = GraphFactory.createDefaultGraph();
        dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple).forEach(union::add);

        assertThat(withTripleTerms(read(Sample.write(dataset, format, false), format).getDefaultGraph()).isIsomorphicWith(union)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theOrderInWhichTriplesCameLeavesNoTrace(ExportFormat format) {
        DatasetGraph dataset = odd();
        List<Quad> quads = dataset.stream().toList();
        DatasetGraph reversed = DatasetGraphFactory.create();
        quads.reversed().forEach(reversed::add);

        assertThat(Sample.write(reversed, format, false)).isEqualTo(Sample.write(dataset, format, false)).isEqualTo(Sample.write(dataset, format, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"NQUADS", "NTRIPLES"})
    void linesOfOneSubjectStandTogether(ExportFormat format) {
        List<String> subjects = new String(Sample.write(odd(), format, true), StandardCharsets.UTF_8).lines()
                .map(line -> (format == ExportFormat.NQUADS ? line.substring(line.lastIndexOf('<')) : "") + line.substring(0, line.indexOf(' '))).toList();

        List<String> runs = java.util.stream.IntStream.range(0, subjects.size()).filter(i -> i == 0 || !subjects.get(i).equals(subjects.get(i - 1)))
                .mapToObj(subjects::get).toList();
        assertThat(runs).doesNotHaveDuplicates();
    }

    @Test
    void xmlTellsCharactersThatItCannotHoldFromThoseItCan() {
        DatasetGraph dataset = Sample.letter();
        dataset.add(Sample.GRAPH, Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString("bell\u0007 form\f \uFFFE 🙂 é"));

        Graph read = read(Sample.write(dataset, ExportFormat.RDFXML, false), ExportFormat.RDFXML).getDefaultGraph();

        assertThat(read.contains(Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString("bell\uFFFD form\uFFFD \uFFFD 🙂 é"))).isTrue();
    }

    @Test
    void carriageReturnsOutliveXml() {
        DatasetGraph dataset = Sample.letter();
        dataset.add(Sample.GRAPH, Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString("one\r\ntwo\rthree"));

        Graph read = read(Sample.write(dataset, ExportFormat.RDFXML, false), ExportFormat.RDFXML).getDefaultGraph();

        assertThat(read.contains(Sample.MILAD, Vocabulary.Skos.ALT_LABEL, NodeFactory.createLiteralString("one\r\ntwo\rthree"))).isTrue();
    }

    @Test
    void graphsThatHoldNothingMakeAnEmptyButValidFile() {
        DatasetGraph nothing = DatasetGraphFactory.create();

        for (ExportFormat format : List.of(ExportFormat.TRIG, ExportFormat.NQUADS, ExportFormat.TURTLE, ExportFormat.NTRIPLES, ExportFormat.JSONLD, ExportFormat.RDFXML)) {
            assertThat(read(Sample.write(nothing, format, false), format).isEmpty()).as("%s", format).isTrue();
        }
    }

    @Test
    void everyFormatHasANameThatTheCommandLineKnows() {
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(ExportFormat.of(format.label())).contains(format);
        }
        assertThat(ExportFormat.of("docx")).isEmpty();
        assertThat(RDFDataMgr.determineLang("x." + ExportFormat.RDFXML.extension(), null, null)).isEqualTo(Lang.RDFXML);
    }
}
