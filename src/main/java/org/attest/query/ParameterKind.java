package org.attest.query;

import java.util.Locale;
import java.util.Optional;

/** What a template's parameter takes. */
public enum ParameterKind {
    /** Somebody or something that acts, by label or IRI. */
    ACTOR("Actor", "name or IRI of a person, organization or group"),
    PERSON("Person", "name or IRI of a person"),
    ORGANIZATION("Organization", "name or IRI of an organization"),
    PLACE("Place", "name or IRI of a place"),
    EVENT("Event", "label or IRI of an event"),
    DOCUMENT("Document", "title, file name or IRI of a document"),
    /** Anything that has a label. */
    THING("", "label or IRI of anything"),
    /** A node that is named by its IRI alone. */
    IRI("", "IRI or prefixed name"),
    /** A class of the ontology, by its name. */
    TYPE("", "class of the ontology, such as Killing"),
    FACTUALITY("", "Factual, Probable, Possible, Counterfactual, Intended, Hypothetical, Generic, Unspecified or any"),
    STRING("", "text"),
    /** The first day of what is given. */
    DATE("", "day, month or year, as YYYY-MM-DD, YYYY-MM or YYYY"),
    /** The last day of what is given. */
    LASTDAY("", "day, month or year, as YYYY-MM-DD, YYYY-MM or YYYY"),
    INTEGER("", "whole number");

    private final String type;
    private final String expects;

    ParameterKind(String type, String expects) {
        this.type = type;
        this.expects = expects;
    }

    /** As headers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person may give, in a few words. */
    public String expects() {
        return expects;
    }

    /** True where a person may give a label. */
    public boolean takesLabel() {
        return !type.isEmpty() || this == THING;
    }

    /** The local name of the ontology's class that the node must belong to, where there is one. */
    Optional<String> type() {
        return type.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    static Optional<ParameterKind> of(String word) {
        for (ParameterKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
