package org.attest.annotation.time;

import org.attest.annotation.AnnotatedText;
import org.attest.text.PartKind;

/** Where somebody else's words stand, whose "today" may be another day. */
final class QuotedStretches {

    private final AnnotatedText text;
    private final boolean[] inside;

    QuotedStretches(AnnotatedText text) {
        this.text = text;
        String words = text.document().text();
        inside = new boolean[words.length() + 1];
        boolean open = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '“') {
                open = true;
            } else if (c == '”' || c == '\n' && i + 1 < words.length() && words.charAt(i + 1) == '\n') {
                open = false;
            } else if (c == '"') {
                open = !open;
            }
            inside[i] = open;
        }
    }

    /** True in what is said in an answer of a printed interview, but for what is quoted there. */
    boolean isAnswer(int offset) {
        return !inside[offset] && text.document().partAt(offset).filter(part -> part.kind() == PartKind.ANSWER).isPresent();
    }

    boolean holds(int offset) {
        return inside[offset] || text.document().partAt(offset).filter(part -> part.kind() == PartKind.QUESTION || part.kind() == PartKind.ANSWER).isPresent();
    }
}
