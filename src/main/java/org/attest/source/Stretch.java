package org.attest.source;

import java.time.LocalDate;
import java.util.Optional;

import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * A paragraph on its way to becoming a part.
 *
 * @param kind what it was found to be, empty as long as nobody knows
 * @param written the day that the document gives to it
 */
record Stretch(TextSpan span, Hint hint, Optional<PartKind> kind, Optional<String> speaker, Optional<LocalDate> written) {

    Stretch(TextSpan span, Hint hint) {
        this(span, hint, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isOpen() {
        return kind.isEmpty();
    }

    Stretch as(PartKind found) {
        return new Stretch(span, hint, Optional.of(found), speaker, written);
    }

    Stretch as(PartKind found, Optional<String> speaking) {
        return new Stretch(span, hint, Optional.of(found), speaking, written);
    }

    Stretch at(TextSpan other) {
        return new Stretch(other, hint, kind, speaker, written);
    }

    Stretch on(LocalDate day) {
        return new Stretch(span, hint, kind, speaker, Optional.of(day));
    }
}
