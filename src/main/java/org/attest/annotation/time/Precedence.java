package org.attest.annotation.time;

/** Which of two begins first. */
public enum Precedence {
    BEFORE, AFTER, EQUAL;

    Precedence reversed() {
        return switch (this) {
            case BEFORE -> AFTER;
            case AFTER -> BEFORE;
            case EQUAL -> EQUAL;
        };
    }
}
