package org.attest.annotation.speech;

import java.util.Arrays;
import java.util.List;

import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;

/**
 * One reading of a word that tells of saying, thinking or wanting.
 *
 * @param word lemma; for phrases with {@code *} where the speaker stands
 * @param frames how the content may follow, to be tried in order
 */
record Cue(String word, Kind kind, Attitude attitude, List<Frame> frames, Manner manner, Quotation quotation) {

    enum Kind { VERB, NOUN, ADJECTIVE, ADVERB, PHRASE }

    /** Whether the word introduces direct speech: never, also, nothing else, or only as a gesture that goes with it ("he smiled"). */
    enum Quotation { NO, YES, ONLY, GESTURE }

    /** The shape of the content beside the cue. */
    enum Frame {
        CLAUSE("clause"), TO("to"), GERUND("gerund"), OBJECT("object"), OBJECT_AS("object+as"), OBJECT_OF("object+of"), OBJECT_FOR("object+for"),
        OBJECT_COMPLEMENT("object+complement"), OF("of"), FOR("for"), ON("on"), FOR_TO("for+to"), ON_TO("on+to"), TO_AS("to+as"), QUOTED("quoted");

        private final String written;

        Frame(String written) {
            this.written = written;
        }

        static Frame ofWritten(String written) {
            return Arrays.stream(values()).filter(frame -> frame.written.equals(written)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'%s' is no shape of content".formatted(written)));
        }
    }

    Cue {
        frames = List.copyOf(frames);
    }

    boolean introducesQuotations() {
        return quotation != Quotation.NO;
    }

    boolean introducesReports() {
        return quotation == Quotation.NO || quotation == Quotation.YES;
    }
}
