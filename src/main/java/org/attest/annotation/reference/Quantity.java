package org.attest.annotation.reference;

/** Whether words speak of one or of several. */
enum Quantity {
    ONE, MANY, UNKNOWN;

    boolean contradicts(Quantity other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    Quantity and(Quantity other) {
        return this == UNKNOWN ? other : this;
    }
}
