package org.attest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.Part;

/**
 * What the stretches of a text are for, and what they tell about it.
 *
 * @param title as printed
 * @param authors as printed in byline, header or signature
 * @param published the full date of a dateline
 */
record Structure(List<Part> parts, Optional<String> title, List<String> authors, Optional<LocalDate> published) {

    /** Finds the structure of a text that has no marks but its words. */
    static Structure of(String text) {
        SpeakerLabels labels = SpeakerLabels.in(text);
        return of(text, new ParagraphSplitter(text, labels).split(), labels, List.of());
    }

    /**
     * Finds the structure of a text whose paragraphs are known.
     *
     * @param knownAuthors whom the file's own metadata name
     */
    static Structure of(String text, List<Stretch> stretches, SpeakerLabels labels, List<String> knownAuthors) {
        Layout layout = new Layout(text, stretches);
        Apparatus.mark(layout);
        Masthead.mark(layout, labels);
        Letter.mark(layout);
        if (layout.authors().isEmpty()) {
            layout.addAuthors(knownAuthors);
        }
        AuthorNotes.mark(layout);
        Headings.mark(layout);
        if (labels.isEmpty()) {
            UnlabelledTurns.mark(layout);
        } else {
            LabelledTurns.mark(layout, labels);
        }
        return new Structure(layout.parts(), layout.title(), layout.authors(), layout.published());
    }
}
