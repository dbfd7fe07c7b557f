package org.attest.server;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.attest.query.ResultFormat;

/** The formats of rows that a caller may ask for, in the order in which they are preferred. */
enum RowFormat {
    JSON("json", ResultFormat.JSON, "application/sparql-results+json", "application/json"),
    CSV("csv", ResultFormat.CSV, "text/csv", "text/csv"),
    TSV("tsv", ResultFormat.TSV, "text/tab-separated-values", "text/tab-separated-values"),
    XML("xml", ResultFormat.XML, "application/sparql-results+xml", "application/xml");

    private final String word;
    private final ResultFormat format;
    private final String type;
    private final String otherType;

    RowFormat(String word, ResultFormat format, String type, String otherType) {
        this.word = word;
        this.format = format;
        this.type = type;
        this.otherType = otherType;
    }

    ResultFormat format() {
        return format;
    }

    String type() {
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    /**
     * What {@code ?format=} names, else the best that the Accept header takes.
     *
     * @throws ProblemException where there is none
     */
    static RowFormat negotiate(Optional<String> word, String accept) {
        if (word.isPresent()) {
            return Arrays.stream(values()).filter(format -> format.word.equals(word.get())).findFirst()
                    .orElseThrow(() -> new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'format' needs to be json, csv, tsv or xml."));
        }
        if (accept.isBlank()) {
            return JSON;
        }
        RowFormat best = JSON;
        double bestQuality = 0;
        for (RowFormat format : values()) {
            double quality = format.quality(accept);
            if (quality > bestQuality) {
                best = format;
                bestQuality = quality;
            }
        }
        if (bestQuality == 0) {
            throw new ProblemException(HttpServletResponse.SC_NOT_ACCEPTABLE, "No such format",
                    "Rows are given as application/sparql-results+json, text/csv, text/tab-separated-values or application/sparql-results+xml.");
        }
        return best;
    }

    /** How much the header wants this format, 0 to 1; the most specific range that fits decides. */
    private double quality(String accept) {
        double quality = 0;
        int specific = -1;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().split("(?!(?<=\\s)\\s)\\s*+;\\s*+", -1);
            int fit = fit(parts[0]);
            if (fit > specific) {
                specific = fit;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private int fit(String range) {
        if (range.equals(type) || range.equals(otherType)) {
            return 2;
        }
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double weight(String[] parts) {
        return Arrays.stream(parts).skip(1).filter(part -> part.matches("q=[01](\\.[0-9]{0,3})?")).mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .findFirst().orElse(1);
    }
}
