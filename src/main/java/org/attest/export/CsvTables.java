package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Three tables for spreadsheets (RFC 4180, UTF-8) in one archive. A cell that a spreadsheet would take for a formula begins with an apostrophe: the words
 * of a hostile text must not run.
 */
final class CsvTables {

    /** An archive remembers times; the same graph must give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CsvTables() {}

    static void write(Network network, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "nodes.csv");
        row(zip, "iri", "label", "type", "factuality", "latitude", "longitude", "attributes", "words", "document");
        for (Network.NetworkNode node : network.sortedNodes()) {
            if (!node.event()) {
                row(zip, node.iri(), node.label(), node.type(), node.factuality(), node.latitude().map(String::valueOf).orElse(""),
                        node.longitude().map(String::valueOf).orElse(""), node.attributesBesidesTime(), node.words(), node.document());
            }
        }
        entry(zip, "events.csv");
        row(zip, "iri", "label", "type", "factuality", "edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd", "duration", "inferred", "words", "document");
        for (Network.NetworkNode node : network.sortedNodes()) {
            if (node.event()) {
                row(zip, node.iri(), node.label(), node.type(), node.factuality(), node.attribute("edtf"), node.attribute("earliestStart"), node.attribute("latestStart"),
                        node.attribute("earliestEnd"), node.attribute("latestEnd"), node.attribute("duration"), node.attribute(Network.INFERRED), node.words(), node.document());
            }
        }
        entry(zip, "edges.csv");
        row(zip, "subject", "subjectLabel", "property", "object", "objectLabel", "factuality", "confidence", "source", "edtf", "earliestStart", "latestEnd", "words", "document");
        for (Network.Edge edge : network.edges()) {
            row(zip, edge.subject(), network.nodes().get(edge.subject()).label(), edge.property(), edge.object(), network.nodes().get(edge.object()).label(), edge.factuality(),
                    edge.confidence(), edge.source(), edge.time().getOrDefault("edtf", ""), edge.time().getOrDefault("earliestStart", ""),
                    edge.time().getOrDefault("latestEnd", ""), edge.words(), edge.document());
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    static void row(OutputStream zip, String... cells) throws IOException {
        zip.write((String.join(",", List.of(cells).stream().map(CsvTables::cell).toList()) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String value) {
        String safe = value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?[0-9.]+") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
