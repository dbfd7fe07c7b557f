package org.attest.annotation;

import org.attest.text.TextSpan;

/**
 * A sentence as a range of tokens.
 *
 * @param index its place among the document's sentences, from 0
 * @param firstToken the index of its first token in the document
 * @param endToken the index after its last token
 * @param span from its first character to the end of its last
 */
public record Sentence(int index, int firstToken, int endToken, TextSpan span) {

    public Sentence {
        if (endToken <= firstToken) {
            throw new IllegalArgumentException("a sentence needs tokens, got [%d, %d)".formatted(firstToken, endToken));
        }
    }

    public boolean contains(int token) {
        return firstToken <= token && token < endToken;
    }
}
