package org.attest.extract.clause;

/**
 * A place around a predicate, and the word that fills it.
 *
 * @param name {@code subj} and {@code obj} of the active clause, {@code iobj}, {@code poss}, {@code comp} (a noun before the noun),
 *     {@code author} (whoever announces or orders the deed that a noun tells), or the preposition
 * @param head the head of the filling phrase
 * @param certainty 0 to 1: below 1 where the slot was inherited from another clause
 */
public record Slot(String name, int head, double certainty) {

    static final String SUBJECT = "subj";
    static final String OBJECT = "obj";
    static final String INDIRECT = "iobj";
    static final String POSSESSIVE = "poss";
    static final String AUTHOR = "author";
    static final String COMPOUND = "comp";

    /** True for whoever announces or orders a deed, who as good as does it. */
    public boolean isAuthor() {
        return name.equals(AUTHOR);
    }

    Slot named(String other) {
        return new Slot(other, head, certainty);
    }

    Slot weaker(double factor) {
        return new Slot(name, head, certainty * factor);
    }
}
