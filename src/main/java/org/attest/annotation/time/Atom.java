package org.attest.annotation.time;

import java.util.Map;

import org.attest.text.TextSpan;

/**
 * The smallest piece that the grammar of time sees: a token, a part of one ("mid", "-", "March"), or several that are one word to it
 * ("New Year's Eve", "twenty-five").
 *
 * @param text lower-case
 * @param tag part of speech
 * @param classes what the lexicon and the shape say of it: {@code MONTH} is {@code 5}
 */
record Atom(int firstToken, int endToken, TextSpan span, String text, String tag, Map<String, String> classes) {

    Atom {
        classes = Map.copyOf(classes);
    }

    boolean is(String name) {
        return classes.containsKey(name);
    }

    int number() {
        return Integer.parseInt(classes.get("NUM"));
    }

    /** From the first of these to the last, with these classes instead. */
    Atom upTo(Atom last, Map<String, String> merged) {
        return new Atom(firstToken, last.endToken, span.cover(last.span), text, tag, merged);
    }

    /** As the patterns of the grammar read it. */
    void encode(StringBuilder out) {
        out.append('<').append(text.replaceAll("[<>|;]", "_")).append('|').append(tag).append("|;");
        classes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> out.append(e.getKey()).append('=').append(e.getValue()).append(';'));
        out.append('>');
    }
}
