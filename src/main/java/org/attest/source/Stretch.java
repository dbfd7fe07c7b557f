package org.attest.source;

import java.util.Optional;

import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * A paragraph on its way to becoming a part.
 *
 * @param kind what it was found to be, empty as long as nobody knows
 */
record Stretch(TextSpan span, Hint hint, Optional<PartKind> kind, Optional<String> speaker) {

    Stretch(TextSpan span, Hint hint) {
        this(span, hint, Optional.empty(), Optional.empty());
    }

    boolean isOpen() {
        return kind.isEmpty();
    }

    Stretch as(PartKind found) {
        return new Stretch(span, hint, Optional.of(found), speaker);
    }

    Stretch as(PartKind found, Optional<String> speaking) {
        return new Stretch(span, hint, Optional.of(found), speaking);
    }

    Stretch at(TextSpan other) {
        return new Stretch(other, hint, kind, speaker);
    }
}
