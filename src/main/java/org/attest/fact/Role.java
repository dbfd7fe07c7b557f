package org.attest.fact;

/** What a thing does in an event; {@link #PARTICIPANT} stands above the others and where the role is unclear. */
public enum Role {
    PARTICIPANT("participant"), AGENT("agent"), PATIENT("patient"), RECIPIENT("recipient"), INSTRUMENT("instrument"), PLACE("place"),
    ORIGIN("origin"), DESTINATION("destination"), TOPIC("topic");

    private final String term;

    Role(String term) {
        this.term = term;
    }

    /** The property's local name. */
    public String term() {
        return term;
    }
}
