package org.attest.source;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds whose account a text in the first person is, by what stands around it: "Testimony of Omar Haddad, recorded by Lena Voss", "As told to Lena Voss by Omar Haddad", "Deponent: Omar Haddad".
 * Whoever wrote it down is not the "I" of it. A text that somebody else tells, with words of others between quotation marks only, has none.
 */
record Tellers(Layout layout) {

    /** Last stretches of a story in which it may be signed. */
    private static final int END = 3;
    private static final Patterns PATTERNS = Patterns.standard();

    /** @param head one past the last stretch above the first prose */
    void mark(int head) {
        if (!tellsInPerson(head)) {
            return;
        }
        Optional<String> teller = above("teller", head + 1);
        // A name that only stands above or below it is the teller's where nobody else is said to have written it.
        if (teller.isEmpty() && layout.authors().isEmpty()) {
            teller = called(head + 1).or(() -> above("teller-alone", head)).or(this::below).or(() -> asks(head) ? Optional.empty() : above("teller-interview", head));
        }
        teller.ifPresent(layout::addTeller);
    }

    /** By the name that the account gives to whoever tells it: "She wishes to be called Ann", "Call me Ann". */
    private Optional<String> called(int end) {
        return IntStream.range(0, Math.min(end, layout.size())).mapToObj(i -> PATTERNS.match("teller-alias", Prose.unquoted(layout.text(i)))).flatMap(Optional::stream)
                .flatMap(match -> PersonNames.one(match.group(1)).stream()).findFirst();
    }

    private boolean tellsInPerson(int from) {
        int told = 0;
        for (int i = from; i < layout.endOfStory(); i++) {
            told += FirstPerson.wordsOutsideQuotes(layout.text(i));
        }
        return told >= FirstPerson.FEWEST_WORDS;
    }

    /** Where questions stand, they tell whose the answers are. */
    private boolean asks(int from) {
        return IntStream.range(from, layout.endOfStory()).anyMatch(i -> Prose.asks(layout.text(i)));
    }

    private Optional<String> above(String rule, int end) {
        for (int i = 0; i < Math.min(end, layout.size()); i++) {
            Optional<String> name = name(rule, layout.text(i));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    // "Signed: Omar Haddad", or the name beneath "(signed)".
    private Optional<String> below() {
        int end = layout.endOfStory();
        for (int i = Math.max(0, end - END); i < end; i++) {
            Optional<String> name = name("teller-below", layout.text(i));
            if (name.isEmpty() && i + 1 < end && PATTERNS.matches("closing", layout.text(i))) {
                name = name("teller-below", layout.text(i) + " " + layout.text(i + 1));
            }
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(String rule, String text) {
        return PATTERNS.match(rule, text).stream().flatMap(match -> PersonNames.list(match.group(1)).stream()).findFirst().filter(name -> !Bylines.isHeading(name));
    }
}
