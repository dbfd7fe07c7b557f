package org.attest.fact;

/** Properties between two nodes that are not event roles. */
public enum Relation {
    MEMBER_OF("memberOf"), LEADS("leads"), FOUNDED("founded"), EMPLOYED_BY("employedBy"), EDUCATED_AT("educatedAt"),
    CONTRIBUTES_TO("contributesTo"), NATIONALITY("nationality"), BORN_IN("bornIn"), LIVES_IN("livesIn"), BASED_IN("basedIn"),
    PARENT_OF("parentOf"), CHILD_OF("childOf"), SIBLING_OF("siblingOf"), SPOUSE_OF("spouseOf"), RELATIVE_OF("relativeOf"),
    KNOWS("knows"), SUBORDINATE_TO("subordinateTo"), PART_OF("partOf"), ALLIED_WITH("alliedWith"), OPPOSES("opposes"),
    SUPPORTS("supports"), WITHIN("within"), NEAR("near"), SUB_EVENT_OF("subEventOf"), CONTENT("content");

    private final String term;

    Relation(String term) {
        this.term = term;
    }

    /** The property's local name. */
    public String term() {
        return term;
    }
}
