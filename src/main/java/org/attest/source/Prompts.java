package org.attest.source;

import java.util.regex.Pattern;

/**
 * Tells the paragraphs of an interview by which somebody asks from those that answer, where no label does: what ends in a question mark, and what says
 * something short to "you" ("You left in May.") or asks to tell ("Tell us about the mill.").
 */
final class Prompts {

    static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_STATEMENT = 200;
    private static final Pattern ONESELF = Pattern.compile("\\b(?:I|[Mm]e|[Mm]y|myself)\\b");
    private static final Pattern QUOTED = Pattern.compile("(?s)[\"“‘].*[\"”’]");
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;

    Prompts(Layout layout) {
        this.layout = layout;
    }

    boolean asks(int index) {
        String text = layout.text(index);
        return layout.isOpen(index) && text.length() <= LONGEST_QUESTION && Prose.asks(text) && !QUOTED.matcher(text).matches();
    }

    /** Asks, or says something to somebody that calls for an answer. */
    boolean prompts(int index) {
        String text = layout.text(index);
        boolean brief = layout.isOpen(index) && text.length() <= LONGEST_STATEMENT && Prose.endsSentence(text) && text.chars().noneMatch(mark -> "\"“«".indexOf(mark) >= 0);
        return asks(index) || brief && (PATTERNS.matches("prompt", text) || PATTERNS.matches("second-person", text) && !speaksOfOneself(index));
    }

    /** Brief and of nobody in person: a question only by its place among answers. */
    boolean mayPrompt(int index) {
        String text = layout.text(index);
        return text.length() <= LONGEST_STATEMENT && !speaksOfOneself(index) && !QUOTED.matcher(text).matches();
    }

    boolean speaksOfOneself(int index) {
        return ONESELF.matcher(layout.text(index)).find();
    }
}
