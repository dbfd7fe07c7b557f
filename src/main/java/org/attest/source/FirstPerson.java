package org.attest.source;

import java.util.regex.Pattern;

/** The words by which somebody tells of themselves: "I", "my", "me". */
final class FirstPerson {

    /** So many of them, at least, show that a story is its teller's own. */
    static final int FEWEST_WORDS = 5;

    private static final Pattern WORD = Pattern.compile("\\b(?:I|my|My|me|myself)\\b");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]{0,2000}+\"|“[^“”\n]{0,2000}+[”\n]|«[^«»\n]{0,2000}+»");

    private FirstPerson() {}

    static boolean speaksIn(String text) {
        return WORD.matcher(text).find();
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Without what stands between quotation marks, which somebody else may say. */
    static int wordsOutsideQuotes(String text) {
        return words(QUOTED.matcher(text).replaceAll(""));
    }
}
