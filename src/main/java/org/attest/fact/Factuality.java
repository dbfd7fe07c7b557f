package org.attest.fact;

/** The source's commitment to what they say. */
public enum Factuality {
    /** It is so, or happened. */
    FACTUAL,
    /** Likely so. */
    PROBABLE,
    /** May be so. */
    POSSIBLE,
    /** Said not to be so. */
    COUNTERFACTUAL,
    /** Wanted, planned, ordered, attempted. */
    INTENDED,
    /** So under a condition that is not met. */
    HYPOTHETICAL,
    /** A habit or rule. */
    GENERIC,
    /** Asked, or left open. */
    UNSPECIFIED;

    /** The local name of the vocabulary's individual. */
    public String term() {
        return TypeTerm.camelCase(name());
    }
}
