package org.attest.annotation.speech;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.text.Part;
import org.attest.text.TextSpan;

/** What line ends mean in a text: the end of a paragraph, or, where every sentence has a line of its own, nothing at all. */
final class Layout {

    private final String words;
    private final boolean sentencePerLine;
    private final List<TextSpan> parts;

    Layout(AnnotatedText text) {
        words = text.document().text();
        parts = text.document().parts().stream().map(Part::span).toList();
        int atLineEnd = 0;
        for (Sentence sentence : text.sentences()) {
            int end = sentence.span().end();
            if (end >= words.length() || words.charAt(end) == '\n') {
                atLineEnd++;
            }
        }
        sentencePerLine = text.sentences().size() > 9 && atLineEnd * 10 > text.sentences().size() * 7
                && words.split("\n").length * 4 > text.sentences().size() * 3 && !words.contains("\n\n");
    }

    boolean isSentencePerLine() {
        return sentencePerLine;
    }

    /** Whether a new paragraph begins between two places; never where lines do not tell. */
    boolean isBreak(int from, int to) {
        return !sentencePerLine && hasLineEnd(from, to);
    }

    /** Whether a line ends between two places, other than where prose was wrapped. */
    boolean hasLineEnd(int from, int to) {
        return words.substring(from, Math.max(from, to)).contains("\n") && (sentencePerLine || parts.stream().noneMatch(part -> part.begin() < from && to < part.end()));
    }
}
