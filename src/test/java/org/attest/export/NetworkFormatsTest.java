package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** GraphML, CSV and TimelineJS as the programs that read them see them. */
class NetworkFormatsTest {

    private static void date(DatasetGraph dataset, Node event, String edtf, String earliest, String latest) {
        Sample.say(dataset, "edtf" + edtf.hashCode(), event, Vocabulary.Property.EDTF, NodeFactory.createLiteralString(edtf), Vocabulary.Value.FACTUAL);
        Sample.say(dataset, "from" + edtf.hashCode(), event, Vocabulary.Property.EARLIEST_START, NodeFactory.createLiteralDT(earliest, XSDDatatype.XSDdate), Vocabulary.Value.FACTUAL);
        Sample.say(dataset, "to" + edtf.hashCode(), event, Vocabulary.Property.LATEST_END, NodeFactory.createLiteralDT(latest, XSDDatatype.XSDdate), Vocabulary.Value.FACTUAL);
    }

    private static Document graphml(DatasetGraph dataset) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Sample.write(dataset, ExportFormat.GRAPHML, false)));
    }

    private static List<Element> elements(Document xml, String name) {
        List<Element> elements = new ArrayList<>();
        var found = xml.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Set<String> values(Document xml, String element, String attribute) {
        Set<String> values = new TreeSet<>();
        elements(xml, element).forEach(one -> values.add(one.getAttribute(attribute)));
        return values;
    }

    @Test
    void everyEndOfAnEdgeAndEveryKeyIsDeclared() throws Exception {
        Document xml = graphml(Sample.letter());

        assertThat(values(xml, "edge", "source")).isNotEmpty().isSubsetOf(values(xml, "node", "id"));
        assertThat(values(xml, "edge", "target")).isSubsetOf(values(xml, "node", "id"));
        assertThat(values(xml, "data", "key")).isSubsetOf(values(xml, "key", "id"));
        assertThat(elements(xml, "node")).hasSameSizeAs(values(xml, "node", "id"));
        assertThat(elements(xml, "edge")).hasSameSizeAs(values(xml, "edge", "id"));
    }

    @Test
    void whatDidNotHappenIsThereAndSaysSo() throws Exception {
        Document xml = graphml(Sample.letter());

        assertThat(elements(xml, "data").stream().filter(data -> data.getAttribute("key").equals("n_factuality")).map(Element::getTextContent))
                .contains("Factual").anyMatch(factuality -> !factuality.equals("Factual"));
    }

    @Test
    void attributesOfAThingAreCarriedToo() throws Exception {
        assertThat(elements(graphml(Sample.letter()), "data").stream().filter(data -> data.getAttribute("key").equals("n_attributes")).map(Element::getTextContent))
                .anyMatch(attributes -> attributes.contains("size=3"));
    }

    @Test
    void charactersThatXmlCannotHoldDoNotBreakIt() throws Exception {
        DatasetGraph dataset = Sample.letter();
        Sample.event(dataset, "odd", "left \u0007\uFFFF <b> & 🙂");

        assertThat(elements(graphml(dataset), "data")).extracting(Element::getTextContent).contains("left \uFFFD\uFFFD <b> & 🙂");
    }

    private static Map<String, List<List<String>>> tables(DatasetGraph dataset) throws IOException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Sample.write(dataset, ExportFormat.CSV, false)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), rows(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return tables;
    }

    /** A small reader of RFC 4180. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c != '\r') {
                rows.getLast().add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            }
        }
        rows.removeLast();
        return rows;
    }

    @Test
    void everyRowOfATableIsAsLongAsItsHead() throws IOException {
        DatasetGraph dataset = Sample.letter();
        Sample.event(dataset, "odd", "said \"no\", and\nleft, twice");

        Map<String, List<List<String>>> tables = tables(dataset);

        assertThat(tables.keySet()).containsExactly("nodes.csv", "events.csv", "edges.csv");
        tables.values().forEach(rows -> assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst())));
        assertThat(tables.get("events.csv")).anyMatch(row -> row.get(1).equals("said \"no\", and\nleft, twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=1\n2"})
    void wordsThatASpreadsheetWouldTakeForAFormulaAreDefused(String label) throws IOException {
        DatasetGraph dataset = Sample.letter();
        Sample.event(dataset, "odd", label);

        assertThat(tables(dataset).get("events.csv")).anyMatch(row -> row.get(1).equals("'" + label)).noneMatch(row -> row.get(1).equals(label));
    }

    private static JsonNode timeline(DatasetGraph dataset) throws IOException {
        return new ObjectMapper().readTree(Sample.write(dataset, ExportFormat.TIMELINEJS, false));
    }

    private static JsonNode shown(DatasetGraph dataset, Node event) throws IOException {
        for (JsonNode one : timeline(dataset).get("events")) {
            if (one.get("unique_id").asText().equals(event.getURI())) {
                return one;
            }
        }
        throw new AssertionError(event + " is not on the timeline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2018-05-03          | 2018-05-03 | 2018-05-03 | {'year':2018,'month':5,'day':3} | ",
        "2018-05             | 2018-05-01 | 2018-05-31 | {'year':2018,'month':5}         | ",
        "2018                | 2018-01-01 | 2018-12-31 | {'year':2018}                   | ",
        "2018~               | 2017-07-01 | 2019-06-30 | {'year':2018}                   | ",
        "2018-01/2018-04~    | 2018-01-01 | 2018-04-30 | {'year':2018,'month':1}         | {'year':2018,'month':4}",
        "201X                | 2010-01-01 | 2019-12-31 | {'year':2010}                   | {'year':2019}",
        "2018-21             | 2018-03-01 | 2018-05-31 | {'year':2018,'month':3}         | {'year':2018,'month':5}",
        "2018-03/..          | 2018-03-01 | 2018-12-31 | {'year':2018,'month':3}         | "})
    void datesAreShownNoMorePreciselyThanTheTextSays(String edtf, String earliest, String latest, String start, String end) throws IOException {
        DatasetGraph dataset = Sample.letter();
        Node event = Sample.event(dataset, "dated", "He left");
        date(dataset, event, edtf, earliest, latest);

        JsonNode shown = shown(dataset, event);

        assertThat(shown.get("start_date").toString().replace('"', '\'')).isEqualTo(start);
        assertThat(shown.has("end_date") ? shown.get("end_date").toString().replace('"', '\'') : "").isEqualTo(end == null ? "" : end);
        assertThat(shown.get("display_date").asText()).isEqualTo(edtf);
    }

    @Test
    void whatIsLeftOutOfTheTimelineIsCounted() throws IOException {
        DatasetGraph dataset = Sample.letter();
        String before = timeline(dataset).at("/title/text/text").asText();
        Sample.event(dataset, "undated", "He left");

        assertThat(before).contains("2 without a date");
        assertThat(timeline(dataset).at("/title/text/text").asText()).contains("3 without a date");
    }

    @Test
    void wordsOfATextAreNoHtmlOnTheTimeline() throws IOException {
        DatasetGraph dataset = Sample.letter();
        Node event = Sample.event(dataset, "dated", "<img src=x onerror=alert(1)>");
        date(dataset, event, "2018", "2018-01-01", "2018-12-31");

        assertThat(shown(dataset, event).at("/text/headline").asText()).isEqualTo("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void anEmptyGraphGivesEmptyTablesAndTimelines() throws Exception {
        DatasetGraph nothing = DatasetGraphFactory.create();

        assertThat(elements(graphml(nothing), "node")).isEmpty();
        assertThat(timeline(nothing).get("events")).isEmpty();
        assertThat(tables(nothing).values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
    }
}
