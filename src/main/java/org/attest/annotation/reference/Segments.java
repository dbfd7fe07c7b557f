package org.attest.annotation.reference;

import org.attest.annotation.AnnotatedText;
import org.attest.text.Part;
import org.attest.text.PartKind;

/**
 * The stretches of a text in which pronouns look for what they stand for: the story as a whole, and each heading, caption, comment and
 * note on the author by itself.
 *
 * @param of for each token the number of its stretch; 0 is the story
 */
record Segments(int[] of) {

    static Segments of(AnnotatedText text) {
        int[] of = new int[text.tokens().size()];
        int number = 0;
        for (Part part : text.document().parts()) {
            if (isStory(part.kind())) {
                continue;
            }
            number++;
            for (int token = text.tokenFrom(part.span().begin()); token < of.length && text.token(token).span().begin() < part.span().end(); token++) {
                of[token] = number;
            }
        }
        return new Segments(of);
    }

    private static boolean isStory(PartKind kind) {
        return switch (kind) {
            case BODY, QUESTION, ANSWER -> true;
            case TITLE, BYLINE, DATELINE, HEADING, CAPTION, AUTHOR_NOTE, COMMENT, FURNITURE -> false;
        };
    }

    boolean share(Phrase a, Phrase b) {
        return of[a.head()] == of[b.head()];
    }
}
