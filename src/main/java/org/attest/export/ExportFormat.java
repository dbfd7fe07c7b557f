package org.attest.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats a graph can be carried away in. */
public enum ExportFormat {
    /** RDF 1.2, with named graphs and triple terms. */
    TRIG("trig", "application/trig"),
    /** RDF 1.2, with named graphs and triple terms, a quad a line. */
    NQUADS("nq", "application/n-quads"),
    /** RDF 1.1, one graph, attestations by standard reification. */
    TURTLE("ttl", "text/turtle"),
    /** RDF 1.1, one graph, attestations by standard reification. */
    NTRIPLES("nt", "application/n-triples"),
    /** RDF 1.1, with named graphs, attestations by standard reification. */
    JSONLD("jsonld", "application/ld+json"),
    /** RDF 1.1, one graph, attestations by standard reification. */
    RDFXML("rdf", "application/rdf+xml"),
    /** A network of people, organizations, places and events. */
    GRAPHML("graphml", "application/graphml+xml"),
    /** Three tables in a zip archive: nodes, edges, events. */
    CSV("zip", "application/zip"),
    /** Dated events for TimelineJS. */
    TIMELINEJS("json", "application/json"),
    /** One table of all events in order of time. */
    TIMELINECSV("csv", "text/csv"),
    /** Events with first and last days as a calendar. */
    ICAL("ics", "text/calendar"),
    /** Times and orders of events in OWL-Time, as Turtle. */
    OWLTIME("ttl", "text/turtle");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ExportFormat> of(String label) {
        return Arrays.stream(values()).filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT))).findFirst();
    }
}
