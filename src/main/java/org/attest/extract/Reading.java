package org.attest.extract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;

/** What all extractors share about one text. */
public final class Reading {

    private final AnnotatedText text;
    private final Cast cast;
    private final Voices voices;
    private final List<Happening> happenings;
    private Optional<Map<Happening, Dating>> datings = Optional.empty();

    /** @param happenings every event, in the order of the text */
    public Reading(AnnotatedText text, Cast cast, Voices voices, List<Happening> happenings) {
        this.text = text;
        this.cast = cast;
        this.voices = voices;
        this.happenings = List.copyOf(happenings);
    }

    public AnnotatedText text() {
        return text;
    }

    public Cast cast() {
        return cast;
    }

    public Voices voices() {
        return voices;
    }

    /** Every event, in the order of the text. */
    public List<Happening> happenings() {
        return happenings;
    }

    /** What several extractors ask for and a book takes long to tell: read once. */
    synchronized Map<Happening, Dating> datings() {
        if (datings.isEmpty()) {
            datings = Optional.of(Collections.unmodifiableMap(EventDating.datings(this)));
        }
        return datings.get();
    }
}
