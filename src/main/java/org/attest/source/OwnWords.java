package org.attest.source;

import java.util.function.IntPredicate;

/**
 * How far somebody's own words go below the line that introduces them.
 *
 * @param fewest so many words in the first person, and paragraphs that have one, are the least by which they are known for somebody's own
 */
record OwnWords(Layout layout, int fewest) {

    private static final Patterns PATTERNS = Patterns.standard();

    /**
     * One past the last paragraph told in the first person before something ends it; {@code first} where the words below are nobody's own.
     *
     * @param unbroken true where the author says "I" too, so that a paragraph without it is the author's again
     */
    int end(int first, boolean unbroken, IntPredicate ends) {
        if (first < layout.size() && isQuotation(first)) {
            return first;
        }
        int words = 0;
        int end = first;
        for (int i = first; i < layout.size() && layout.isOpen(i) && !ends.test(i); i++) {
            boolean personal = isPersonal(i);
            if (!personal && unbroken) {
                break;
            }
            words += FirstPerson.words(layout.text(i)) + (personal ? 1 : 0);
            end = personal ? i + 1 : end;
        }
        return words >= fewest ? end : first;
    }

    private boolean isPersonal(int index) {
        return PATTERNS.matches("first-person", Prose.unquoted(layout.text(index)));
    }

    private boolean isQuotation(int index) {
        return "\"“„«".indexOf(layout.text(index).charAt(0)) >= 0;
    }
}
