package org.attest.server;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A document as the API gives it.
 *
 * @param offsets how positions are to be understood
 * @param wraps where its lines end for no reason but that they were full, in code points
 * @param rejected what was read from it and rejected by people: it is no statement any more
 */
record DocumentView(Summary document, String offsets, String text, @JsonInclude(Include.NON_EMPTY) List<Integer> wraps, List<Thing> things, List<Said> statements, @JsonInclude(Include.NON_EMPTY) List<Said> rejected, List<Mark> marks) {

    static final String OFFSETS = "Unicode code points from the start of the text, end exclusive";

    /**
     * A line of the list.
     *
     * @param id the last part of the IRI
     * @param date as YYYY-MM-DD; empty where unknown
     */
    record Summary(String id, String iri, String title, List<Name> authors, String date, String fileName, String mediaType, Counts counts) {

        Summary with(Counts counted) {
            return new Summary(id, iri, title, authors, date, fileName, mediaType, counted);
        }
    }

    record Counts(int statements, int events, int persons, int organizations, int groups, int places) {}

    /** A node and what it is called. */
    record Name(String iri, String label) {}

    /** @param kind see {@link Kind}; empty where it has none */
    record Thing(String iri, String label, List<String> names, String kind, String type) {}

    /**
     * A stretch of text to show: an event's trigger, a name, a date, or the content of speech.
     *
     * @param kind a {@link Kind}, {@code time} or {@code speech}
     * @param thing the IRI of what it names; of the event for time and speech
     * @param factuality of the event's or the time's most committed statement; {@code Factual} for names
     * @param speaker who speaks, where it is speech; else empty
     * @param verb the word of the text that tells that they speak; empty where it is no speech
     * @param told the factuality of all that they say there, where none of it is said as a fact; else empty
     */
    @JsonInclude(Include.NON_EMPTY)
    record Mark(int begin, int end, String kind, String thing, String factuality, String speaker, String verb, String told) {

        /** Of what is no speech. */
        Mark(int begin, int end, String kind, String thing, String factuality) {
            this(begin, end, kind, thing, factuality, "", "", "");
        }
    }

    /** The same without its statements. */
    DocumentView withoutStatements() {
        return new DocumentView(document, offsets, text, wraps, things, List.of(), List.of(), marks);
    }
}
