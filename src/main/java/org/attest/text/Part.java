package org.attest.text;

import java.util.Optional;

/**
 * A stretch of a document with one purpose.
 *
 * @param kind what it is for
 * @param span where it stands: the words themselves, without the speaker's label, list marks or the blank lines around it
 * @param speakerName who speaks, as labelled in the document ("Interviewer", "JM", "Mara Levin"); empty where nobody is named
 */
public record Part(PartKind kind, TextSpan span, Optional<String> speakerName) {

    public Part(PartKind kind, TextSpan span) {
        this(kind, span, Optional.empty());
    }
}
