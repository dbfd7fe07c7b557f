package org.attest.source;

import java.util.Optional;

/** Whom a question in a talk of several calls by name: "Ann, you came in May. What did you see?", "And you, Jon?" */
record Addressed(Layout layout, SpeakerNames names) {

    private static final Patterns PATTERNS = Patterns.standard();

    /** The full name that the opening has for whoever is called; nobody where it has none. */
    Optional<String> by(int question) {
        int begin = layout.get(question).span().begin();
        return PATTERNS.match("addressed", layout.text(question)).flatMap(match -> names.before(match.group(1), begin)).filter(name -> !names.isAuthor(name));
    }
}
