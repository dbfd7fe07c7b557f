package org.attest.server;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A statement with its words, wherever it is shown.
 *
 * @param document where it stands; the last part of its IRI and its title are empty for what was inferred
 * @param begin of the words, in code points of the document's text
 * @param factuality the local name of its value
 * @param relays through whom it came, without the source
 * @param time in EDTF, where it is said to hold at some time only; else empty
 * @param basis of an order: what it rests on, as {@link Happening.Basis} has it; else empty
 * @param verdicts what people decided about it, in the order of time
 */
record Said(String iri, Where document, int begin, int end, String words, Ref subject, DocumentView.Name property, Thing object, String factuality, Ref source, List<Ref> relays,
            double confidence, String time, @JsonInclude(Include.NON_EMPTY) String basis, @JsonInclude(Include.NON_EMPTY) List<Ruling.Verdict> verdicts) {

    /** @param id the last part of the IRI */
    record Where(String id, String title) {}

    /** @param kind see {@link Kind}; empty where it has none */
    record Ref(String iri, String label, String kind) {}

    /** The object of a triple: a node, or a value whose label is its characters. */
    @JsonInclude(Include.NON_EMPTY)
    record Thing(String iri, String label, String kind, String datatype) {}
}
