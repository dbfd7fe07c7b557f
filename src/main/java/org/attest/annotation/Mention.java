package org.attest.annotation;

import org.attest.text.TextSpan;

/**
 * Words that speak of somebody or something.
 *
 * @param index its place among the document's mentions, from 0
 * @param span the whole phrase; for names the name with its title and its article (the name alone is the {@link Name} inside)
 * @param firstToken the index of its first token
 * @param endToken the index after its last token
 * @param head the index of its syntactic head
 */
public record Mention(int index, TextSpan span, int firstToken, int endToken, int head, Kind kind) {

    /** Named, described, or pointed at. */
    public enum Kind { NAME, NOMINAL, PRONOUN }
}
