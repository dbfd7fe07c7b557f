package org.attest.extract.event;

import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;

/** Words in a run of capitals: letterheads and headings, which name what the text below them tells. Where all of a text is in capitals they say nothing. */
final class Capitals {

    private static final int RUN = 3;

    private final AnnotatedText text;
    private final boolean all;

    Capitals(AnnotatedText text) {
        this.text = text;
        long words = text.tokens().stream().filter(token -> isWord(token.word())).count();
        this.all = 2 * text.tokens().stream().filter(token -> isCapital(token.word())).count() > words;
    }

    /** True for "REPORT" in "CONGRESSMAN'S REPORT TO THE PEOPLE", but not for "UN" or "a RAID". */
    boolean hold(int token) {
        return !all && isCapital(text.token(token).word()) && run(token, -1) + run(token, 1) + 1 >= RUN;
    }

    private long run(int token, int step) {
        return IntStream.iterate(token + step, next -> next >= 0 && next < text.tokens().size(), next -> next + step).limit(2L * RUN)
                .takeWhile(next -> isCapital(text.token(next).word()) || !isWord(text.token(next).word())).filter(next -> isWord(text.token(next).word())).count();
    }

    /** Possessive endings, numbers and punctuation are none. */
    private static boolean isWord(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isLetter);
    }

    private static boolean isCapital(String word) {
        return isWord(word) && word.chars().allMatch(Character::isUpperCase);
    }
}
