package org.attest.annotation;

import java.util.Locale;
import java.util.Set;

/** Numbers of several words, which the engine takes apart: "sixty-eight", "two hundred", "three hundred and forty". */
public final class Numerals {

    private static final Set<String> HUNDREDS = Set.of("hundred", "thousand", "million");

    private Numerals() {}

    /** The token behind the last word of the number that begins with this token; the token itself where it is no number. Never after {@code limit}. */
    public static int end(AnnotatedText text, int first, int limit) {
        int end = first;
        while (end < limit && (isNumber(text, end) || end > first && end + 1 < limit && isNumber(text, end + 1) && isJoint(text, end))) {
            end++;
        }
        return end;
    }

    public static boolean isNumber(AnnotatedText text, int token) {
        return text.token(token).tag().equals("CD");
    }

    /** "And" joins words of one number behind a hundred alone: "three and two" are two. */
    private static boolean isJoint(AnnotatedText text, int token) {
        String word = text.token(token).word();
        return word.equals("-") || word.equals("and") && HUNDREDS.contains(text.token(token - 1).word().toLowerCase(Locale.ROOT));
    }
}
