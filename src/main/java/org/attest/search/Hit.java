package org.attest.search;

import java.util.List;

/**
 * Something that fits the words.
 *
 * @param kind of the thing, as {@link KindOf} has it, {@code document} or {@code text}
 * @param iri of the thing; of the document for documents and texts
 * @param label its name; of the document for texts
 * @param type its class, in words; empty where there is none
 * @param matched the name that fits; the same as the label unless another fits better
 * @param mentions how many statements are about it; 0 for documents and texts
 * @param documents how many documents tell of it
 * @param document the IRI of the one that tells of it first
 * @param documentTitle what that is called
 * @param factuality of an event: the local name of the most committed of what is said of its type; else empty
 * @param time of an event in EDTF; where several times are told one of a set, in brackets; empty where none is told
 * @param accounts of an event: how many tell of it, each speaker of each document once; else 0
 * @param begin of a text's stretch, in code points of the document's text; else 0
 * @param text the stretch; of an event the words that tell it; of a document whose name does not have all the words the stretch that has most of them; of other things empty
 * @param marks the words in it that fit, in code points from the beginning of the text
 */
public record Hit(String kind, String iri, String label, String type, String matched, int mentions, int documents, String document, String documentTitle,
                  String factuality, String time, int accounts, int begin, String text, List<Span> marks) {

    public Hit {
        marks = List.copyOf(marks);
    }

    /** The same with words that show why it fits. @param excerpt a stretch of the document */
    Hit with(Hit excerpt) {
        return new Hit(kind, iri, label, type, matched, mentions, documents, document, documentTitle, factuality, time, accounts, excerpt.begin(), excerpt.text(), excerpt.marks());
    }

    /** @param end exclusive */
    public record Span(int begin, int end) {}
}
