package org.attest.fact;

/** Properties whose value is a literal. */
public enum Attribute {
    HOLDS_POSITION("holdsPosition"), OCCUPATION("occupation"), SPEAKS("speaks"), AGE("age"), SIZE("size"), TIME_OF_DAY("timeOfDay");

    private final String term;

    Attribute(String term) {
        this.term = term;
    }

    /** The property's local name. */
    public String term() {
        return term;
    }
}
