package org.attest.query;

import org.attest.text.InputException;

/** How long and how deep a query may be: parser and engine call themselves once for each level, and the stack ends somewhere. */
final class QueryDepth {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 200;
    private static final int GROUPS = 500;

    private static final String TOO_DEEP = "the query is nested too deeply";
    private static final String LESS_DEEP = "Write it with fewer levels of brackets, or as several queries";

    private QueryDepth() {}

    /** @throws InputException where the text is too long, its brackets go too deep or its groups are too many; brackets within strings count too */
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
                throw tooDeep(where);
            }
        }
        if (text.chars().filter(c -> c == '{').count() > GROUPS) {
            throw new InputException(where, "the query has more than " + GROUPS + " groups in braces", "Ask in several queries");
        }
    }

    private static InputException tooDeep(String where) {
        return new InputException(where, TOO_DEEP, LESS_DEEP);
    }

    static InputException tooDeep(String where, Throwable cause) {
        return new InputException(where, TOO_DEEP, LESS_DEEP, cause);
    }
}
