package org.attest.evaluation;

/** The kinds of fact that are scored apart. */
public enum FactClass {
    /** An actor or place, of the right type. */
    ENTITY("entities"),
    /** An event, of the right type. */
    EVENT("events"),
    /** Who or what takes part in an event, in the right role. */
    ROLE("roles"),
    /** What holds between actors and places, and attributes such as age and occupation. */
    RELATION("relations"),
    /** When an event happened or a relation held, and how long. */
    TIME("times"),
    /** The five above together. */
    ALL("all facts"),
    /** Who says so, of every event, role and relation that was found. */
    ATTRIBUTION("attribution"),
    /** The same of those alone whose source is not the narrative's own. */
    REPORTED("  reported by others"),
    /** How sure the source is, of every event, role and relation that was found. */
    FACTUALITY("factuality"),
    /** The same of those alone that are not plainly told as facts. */
    NOT_FACTUAL("  other than factual"),
    /** Which event comes before which, of the pairs that the reader knows. */
    ORDER("order");

    private final String label;

    FactClass(String label) {
        this.label = label;
    }

    /** How a table calls it; indented where it is part of the one before. */
    public String label() {
        return label;
    }

    boolean isPartOfAll() {
        return switch (this) {
            case ENTITY, EVENT, ROLE, RELATION, TIME -> true;
            case ALL, ATTRIBUTION, REPORTED, FACTUALITY, NOT_FACTUAL, ORDER -> false;
        };
    }
}
