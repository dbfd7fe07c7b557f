package org.attest.annotation.reference;

/** What is known of a person's gender. */
enum Gender {
    MALE, FEMALE, UNKNOWN;

    boolean contradicts(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    Gender and(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
