package org.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.attest.annotation.AnnotatedText;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Fact;

/**
 * All extractors over one text.
 *
 * @param voices finds who says what
 * @param happenings finds the events
 * @param extractors in the order in which their facts are told
 */
public record FactReader(BiFunction<AnnotatedText, Cast, Voices> voices, HappeningReader happenings, List<Extractor> extractors) {

    /** Finds the events of a text. */
    public interface HappeningReader {
        List<Happening> read(AnnotatedText text, Cast cast, Voices voices);
    }

    public FactReader {
        extractors = List.copyOf(extractors);
    }

    public Reading reading(AnnotatedText text) {
        Cast cast = Cast.of(text);
        Voices said = voices.apply(text, cast);
        return new Reading(text, cast, said, happenings.read(text, cast, said));
    }

    public DocumentFacts read(AnnotatedText text) {
        Reading reading = reading(text);
        List<Fact> facts = new ArrayList<>();
        for (Extractor extractor : extractors) {
            facts.addAll(extractor.extract(reading));
        }
        return new DocumentFacts(text.document(), reading.cast().author(), List.copyOf(reading.cast().entities()), facts, List.of());
    }
}
