package org.attest.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of a document with one purpose.
 *
 * @param kind what it is for
 * @param span where it stands: the words themselves, without the speaker's label, list marks or the blank lines around it
 * @param speakerName who speaks, as labelled in the document ("Interviewer", "JM", "Mara Levin"); empty where nobody is named
 * @param written the day on which this part was written or said, where the document tells it of each (messages of a chat, entries of a diary): its "yesterday" is the day before
 */
public record Part(PartKind kind, TextSpan span, Optional<String> speakerName, Optional<LocalDate> written) {

    public Part(PartKind kind, TextSpan span, Optional<String> speakerName) {
        this(kind, span, speakerName, Optional.empty());
    }

    public Part(PartKind kind, TextSpan span) {
        this(kind, span, Optional.empty());
    }
}
