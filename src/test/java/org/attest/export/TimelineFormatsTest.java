package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;

/** The timelines as the programs that read them see them: two witnesses, a flashback, what has no date and what was inferred. */
class TimelineFormatsTest {

    private static final String ACCOUNTS = "https://attest.example/document/accounts-c0d2c34bbcc4#event-";

    private static byte[] export(ExportFormat format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, "src/test/resources/templates/accounts.trig");
        new Chronology(new Iris(), "0.1.0", "1a2b3c4d").update(dataset);
        return Sample.write(dataset, format, false);
    }

    private static ICalendar calendar() throws IOException {
        return Biweekly.parse(new ByteArrayInputStream(export(ExportFormat.ICAL))).first();
    }

    private static VEvent event(ICalendar calendar, String trigger) {
        return calendar.getEvents().stream().filter(event -> event.getUid().getValue().equals(ACCOUNTS + trigger)).findFirst().orElseThrow();
    }

    @Test
    void aCalendarHasEventsWithFirstAndLastDays() throws IOException {
        VEvent detention = event(calendar(), "278,286");

        assertThat(detention.getSummary().getValue()).isEqualTo("detention of Ruza Kolar");
        assertThat(detention.getDateStart().getValue().getRawComponents().getYear()).isEqualTo(2015);
        assertThat(LocalDate.ofInstant(detention.getDateEnd().getValue().toInstant(), ZoneOffset.systemDefault())).isEqualTo(LocalDate.of(2017, 1, 1));
        assertThat(detention.getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(event(calendar(), "479,486").getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void aCalendarSaysWhatItLeavesOut() throws IOException {
        ICalendar calendar = calendar();

        assertThat(calendar.getEvents()).hasSize(6);
        assertThat(calendar.getExperimentalProperty("X-WR-CALDESC").getValue()).contains("Left out: 6 without a first and a last possible day")
                .contains("Simplified: an event takes all days");
        assertThat(Biweekly.parse(new ByteArrayInputStream(export(ExportFormat.ICAL))).first().validate(biweekly.ICalVersion.V2_0)).isEmpty();
    }

    @Test
    void linesOfACalendarAreShort() {
        for (String line : new String(export(ExportFormat.ICAL), StandardCharsets.UTF_8).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
    }

    @Test
    void aTableHoldsEveryEventInOrderWithItsPhraseAndWhatWasInferred() {
        List<String> lines = new String(export(ExportFormat.TIMELINECSV), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.get(0)).startsWith("\"12 events in order of time; nothing is left out.");
        assertThat(lines).hasSize(14);
        int hidden = index(lines, "hiding of a boat");
        int ran = index(lines, "escape of Ruza Kolar");
        int interned = index(lines, "detention of Ruza Kolar");
        assertThat(List.of(hidden, ran, interned)).isSorted();
        assertThat(lines.get(ran)).contains("bounded,,2014-05-03,,2014-05-03,,,earliestEnd; earliestStart,");
        assertThat(lines.get(interned)).contains("2015-01-01,2015-12-31,2016-01-01,2016-12-31").contains("From 2015 to 2016 Ruza Kolar was interned.");
        assertThat(lines.get(hidden)).contains(",ordered,");
    }

    private static int index(List<String> lines, String words) {
        return lines.indexOf(lines.stream().filter(line -> line.contains("," + words + ",")).findFirst().orElseThrow());
    }

    @Test
    void owlTimeHoldsBoundsAndOrders() {
        byte[] turtle = export(ExportFormat.OWLTIME);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new ByteArrayInputStream(turtle), Lang.TURTLE);

        assertThat(new String(turtle, StandardCharsets.UTF_8)).startsWith("# 12 events, 5 of them with neither first nor last possible day.");
        Node hidden = NodeFactory.createURI(ACCOUNTS + "230,236-time");
        Node ran = NodeFactory.createURI(ACCOUNTS + "166,169-time");
        assertThat(graph.contains(hidden, Vocabulary.Time.INTERVAL_BEFORE, ran)).isTrue();
        assertThat(graph.contains(NodeFactory.createURI(ACCOUNTS + "278,286"), Vocabulary.Time.HAS_TIME, NodeFactory.createURI(ACCOUNTS + "278,286-time"))).isTrue();
        Node range = graph.find(Node.ANY, Vocabulary.Time.INSIDE, NodeFactory.createURI(ACCOUNTS + "166,169-beginning")).next().getSubject();
        Node earliest = graph.find(range, Vocabulary.Time.HAS_BEGINNING, Node.ANY).next().getObject();
        assertThat(graph.find(earliest, Vocabulary.Time.IN_XSD_DATE, Node.ANY).next().getObject().getLiteralLexicalForm()).isEqualTo("2014-05-03");
        assertThat(graph.contains(range, Vocabulary.Time.HAS_END, Node.ANY)).isFalse();
    }

    @Test
    void networksCallInferredWhatNobodySays() {
        assertThat(new String(export(ExportFormat.GRAPHML), StandardCharsets.UTF_8)).contains("inferred");
    }
}
