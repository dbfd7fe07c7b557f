package org.attest.annotation.reference;

/** One way of telling that phrases mention the same thing. */
interface Sieve {

    /** Joins what it is sure of. */
    void apply(Scene scene);
}
