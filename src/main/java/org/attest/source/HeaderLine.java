package org.attest.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a mail's or report's head: a known key, a colon, a value.
 *
 * @param valueBegin where the value begins in the line
 */
record HeaderLine(Role role, String key, String value, int valueBegin) {

    private static final Pattern SHAPE = Pattern.compile("[*_]{0,2}(\\p{Lu}[\\p{L}’'/ -]{1,30}?)\\.?[*_]{0,2}\\s*(?::|#|(?<=\\bNo)\\.)[*_]{0,2}\\s*(\\S.{0,200})");
    private static final Pattern NUMBERED = Pattern.compile("(\\p{Lu}\\p{L}{1,40}+(?: \\p{L}{1,40}+)? (?:[Nn]o|NO|[Nn]umber))\\.?:? ((?=[^\\s\\d]*+\\d)\\S++)");

    enum Role {
        AUTHOR("header-author"),
        DATE("header-date"),
        TITLE("header-title"),
        FURNITURE("header-furniture"),
        /** Tells something about the matter itself: who, where, what. */
        BODY("header-body");

        private final String list;

        Role(String list) {
            this.list = list;
        }
    }

    static Optional<HeaderLine> of(String line) {
        for (Pattern pattern : new Pattern[] {NUMBERED, SHAPE}) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                for (Role role : Role.values()) {
                    if (Patterns.standard().isListed(role.list, m.group(1))) {
                        return Optional.of(new HeaderLine(role, m.group(1), m.group(2), m.start(2)));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
