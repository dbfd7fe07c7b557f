package org.attest.query;

import org.attest.text.InputException;

/** How long and how deep a query may be: parser and engine call themselves once for each level, and the stack ends somewhere. */
final class QueryDepth {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 200;

    private QueryDepth() {}

    /** @throws InputException where the text is too long or its brackets go too deep; brackets within strings count too */
    static void check(String where, String text) {
        if (text.length() > LONGEST) {
            throw new InputException(where, "the query has " + text.length() + " characters, and " + LONGEST + " are the most that is read", "Ask in several queries");
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '{', '[' -> depth++;
                case ')', '}', ']' -> depth--;
                default -> { }
            }
            if (depth > DEEPEST) {
                throw tooDeep(where, null);
            }
        }
    }

    static InputException tooDeep(String where, Throwable cause) {
        return new InputException(where, "the query is nested too deeply", "Write it with fewer levels of brackets, or as several queries", cause);
    }
}
