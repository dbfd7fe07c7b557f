package org.attest.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.apache.jena.sparql.core.DatasetGraph;

/** Writes a dataset in any format. Call inside a read transaction. */
public final class Exporter {

    private static final int BUFFER = 1 << 16;

    private Exporter() {}

    /**
     * @param rdf11 for the RDF formats: attestations by standard reification where the format would have triple terms
     * @param out not closed
     */
    public static void write(DatasetGraph dataset, ExportFormat format, boolean rdf11, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        Quads quads = new Quads(dataset, rdf11 || !hasTripleTerms(format));
        switch (format) {
            case TRIG -> LineFormats.trig(quads, buffered);
            case NQUADS -> LineFormats.nquads(quads, buffered);
            case TURTLE -> LineFormats.turtle(quads, buffered);
            case NTRIPLES -> LineFormats.ntriples(quads, buffered);
            case JSONLD -> JsonLd.write(quads, buffered);
            case RDFXML -> RdfXml.write(quads, buffered);
            case GRAPHML -> GraphMl.write(Network.of(dataset), buffered);
            case CSV -> CsvTables.write(Network.of(dataset), buffered);
            case TIMELINEJS -> TimelineJs.write(Network.of(dataset), buffered);
            case TIMELINECSV -> TimelineCsv.write(Network.of(dataset), buffered);
            case ICAL -> Ical.write(Network.of(dataset), buffered);
            case OWLTIME -> OwlTime.write(Network.of(dataset), buffered);
        }
        buffered.flush();
    }

    private static boolean hasTripleTerms(ExportFormat format) {
        return format == ExportFormat.TRIG || format == ExportFormat.NQUADS;
    }
}
