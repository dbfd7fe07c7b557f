package org.attest.timeline;

/** How two intervals lie to each other (Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983), as named in the vocabulary. */
public enum AllenRelation {
    BEFORE("before"), AFTER("after"), MEETS("meets"), MET_BY("metBy"), DURING("during"), CONTAINS("contains"),
    OVERLAPS("overlaps"), OVERLAPPED_BY("overlappedBy"), STARTS("starts"), FINISHES("finishes"), SIMULTANEOUS_WITH("simultaneousWith");

    private final String term;

    AllenRelation(String term) {
        this.term = term;
    }

    /** The local name of the vocabulary's property. */
    public String term() {
        return term;
    }
}
