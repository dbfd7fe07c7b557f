package org.attest.annotation;

import org.attest.text.TextSpan;

/**
 * A word, number or mark.
 *
 * @param index its place among the document's tokens, from 0
 * @param span where it stands in the document's text
 * @param word as it stands in the text, brackets and quotation marks in the engine's spelling
 * @param lemma the dictionary form, lower case but for names
 * @param tag Penn Treebank part of speech
 */
public record Token(int index, TextSpan span, String word, String lemma, String tag) {

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    /** Personal, possessive and relative pronouns. */
    public boolean isPronoun() {
        return tag.startsWith("PRP") || tag.equals("WP") || tag.equals("WP$");
    }
}
