package org.attest.annotation;

import org.attest.text.TextSpan;

/**
 * A proper name where it stands in the text, without titles and articles.
 *
 * @param firstToken the index of its first token
 * @param endToken the index after its last token
 */
public record Name(TextSpan span, int firstToken, int endToken, NameKind kind) {

    public Name {
        if (endToken <= firstToken) {
            throw new IllegalArgumentException("a name needs tokens, got [%d, %d)".formatted(firstToken, endToken));
        }
    }
}
