package org.attest.extract;

import java.util.List;

import org.attest.annotation.AnnotatedText;

/**
 * What all extractors share about one text.
 *
 * @param happenings every event, in the order of the text
 */
public record Reading(AnnotatedText text, Cast cast, Voices voices, List<Happening> happenings) {

    public Reading {
        happenings = List.copyOf(happenings);
    }
}
