package org.attest.query.bounded;

import java.util.Optional;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression of XPath that is matched in time linear in the text's length (RE2; Cox, "Regular Expression Matching Can Be Simple And Fast").
 * It has no references back to what a group matched, which no automaton can follow.
 */
public record LinearPattern(Pattern pattern) {

    /** The longest pattern, in UTF-16 code units. */
    private static final int LONGEST = 1_000;

    /**
     * @param flags of XPath's: i, s, m, x, q
     * @throws ExprEvalException where the pattern or a flag is wrong or not supported
     */
    static LinearPattern of(String pattern, String flags) {
        if (pattern.length() > LONGEST) {
            throw new ExprEvalException("pattern of more than " + LONGEST + " characters");
        }
        int options = 0;
        String text = pattern;
        for (char flag : flags.toCharArray()) {
            switch (flag) {
                case 'i' -> options |= Pattern.CASE_INSENSITIVE;
                case 's' -> options |= Pattern.DOTALL;
                case 'm' -> options |= Pattern.MULTILINE;
                case 'x' -> text = text.replaceAll("[\t\n\r ]", "");
                case 'q' -> text = Pattern.quote(pattern);
                default -> throw new ExprEvalException("there is no flag '" + flag + "'; there are i, s, m, x and q");
            }
        }
        try {
            return new LinearPattern(Pattern.compile(text, options));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("the pattern '" + pattern + "' cannot be used: " + e.getDescription(), e);
        }
    }

    /** Why a pattern cannot be used; empty where it can. */
    public static Optional<String> fault(String pattern, String flags) {
        try {
            of(pattern, flags);
            return Optional.empty();
        } catch (ExprEvalException e) {
            return Optional.of(e.getMessage());
        }
    }
}
