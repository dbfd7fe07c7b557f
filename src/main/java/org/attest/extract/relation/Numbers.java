package org.attest.extract.relation;

import java.util.List;
import java.util.Optional;

import org.attest.extract.clause.Syntax;

/** Numbers below a hundred and twenty in digits or words. */
public final class Numbers {

    private static final List<String> UNITS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Numbers() {}

    /** The number that ends at the token: "forty-one" stands in three tokens, of which the last bears the grammar. */
    static Optional<String> at(Syntax syntax, int token) {
        boolean hyphened = token - 1 > syntax.tree(token).firstToken() && syntax.word(token - 1).equals("-");
        return whole(hyphened ? syntax.word(token - 2) + "-" + syntax.word(token) : syntax.word(token));
    }

    /** The number as digits; empty for what is none. */
    public static Optional<String> whole(String word) {
        if (word.matches("\\d{1,3}")) {
            return Optional.of(word);
        }
        String[] parts = word.split("-", -1);
        int tens = TENS.indexOf(parts[0]);
        if (parts.length == 2 && tens > 0 && UNITS.contains(parts[1])) {
            return Optional.of(String.valueOf(10 * tens + UNITS.indexOf(parts[1])));
        }
        return parts.length != 1 ? Optional.empty() : tens > 0 ? Optional.of(String.valueOf(10 * tens))
                : Optional.of(UNITS.indexOf(word)).filter(unit -> unit >= 0).map(String::valueOf);
    }
}
