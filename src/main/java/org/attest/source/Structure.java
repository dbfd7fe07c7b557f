package org.attest.source;

import java.time.LocalDate;
import java.util.ArrayList;
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
        boolean chat = ChatLog.holds(text);
        SpeakerLabels labels = labels(text, chat);
        return of(text, new ParagraphSplitter(text, labels, chat).split(), labels, chat, Properties.NONE);
    }

    /**
     * Finds the structure of a text whose paragraphs its format knows.
     *
     * @param properties whose authors stand in where the text names none; those of an office file yield to a signature too
     */
    static Structure of(AssembledText assembled, Properties properties) {
        boolean chat = ChatLog.holds(assembled.text());
        SpeakerLabels labels = labels(assembled.text(), chat);
        ParagraphSplitter splitter = new ParagraphSplitter(assembled.text(), labels, chat);
        List<Stretch> stretches = new ArrayList<>();
        assembled.blocks().forEach(block -> splitter.split(block.span(), block.hint(), stretches));
        return of(assembled.text(), stretches, labels, chat, properties);
    }

    private static SpeakerLabels labels(String text, boolean chat) {
        return chat ? SpeakerLabels.none() : SpeakerLabels.in(text);
    }

    private static Structure of(String text, List<Stretch> stretches, SpeakerLabels labels, boolean chat, Properties properties) {
        Layout layout = new Layout(text, stretches);
        if (chat) {
            ChatLog.mark(layout);
            return new Structure(layout.parts(), layout.title(), layout.authors(), layout.published());
        }
        Apparatus.mark(layout);
        Masthead.mark(layout, labels);
        if (layout.authors().isEmpty() && !properties.ofFile()) {
            layout.addAuthors(properties.authors());
        }
        Letter.mark(layout);
        if (layout.authors().isEmpty()) {
            layout.addAuthors(properties.authors());
        }
        Letter.markQuoted(layout);
        AuthorNotes.mark(layout);
        Headings.mark(layout);
        DatedEntries entries = new DatedEntries(layout);
        entries.markHeadings();
        if (labels.isEmpty()) {
            CourtTurns.mark(layout);
            NumberedWitnesses.mark(layout);
            UnlabelledTurns.mark(layout);
            ToldStory.mark(layout);
            PrintedSpeech.mark(layout);
            IntroducedTellers.mark(layout);
            SelfNamed.mark(layout);
        } else {
            LabelledTurns.mark(layout, labels);
        }
        entries.date();
        return new Structure(layout.parts(), layout.title(), layout.authors(), layout.published());
    }
}
