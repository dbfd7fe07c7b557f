package org.attest.fact;

import java.util.Optional;

/** The classes of actors and places, each with the class above it. */
public enum ThingType implements TypeTerm {
    ACTOR(null), PERSON(ACTOR), ORGANIZATION(ACTOR), GROUP(ACTOR),
    ARMED_GROUP(ORGANIZATION), MILITARY_FORCE(ORGANIZATION), GOVERNMENT_BODY(ORGANIZATION), POLITICAL_PARTY(ORGANIZATION), COMPANY(ORGANIZATION),
    MEDIA_OUTLET(ORGANIZATION), EDUCATIONAL_INSTITUTION(ORGANIZATION), NON_GOVERNMENTAL_ORGANIZATION(ORGANIZATION),
    INTERNATIONAL_ORGANIZATION(ORGANIZATION), RELIGIOUS_ORGANIZATION(ORGANIZATION),
    PLACE(null), COUNTRY(PLACE), REGION(PLACE), SETTLEMENT(PLACE), FACILITY(PLACE), NATURAL_FEATURE(PLACE);

    private final ThingType parent;

    ThingType(ThingType parent) {
        this.parent = parent;
    }

    /** The class directly above; empty for {@link #ACTOR} and {@link #PLACE}. */
    public Optional<ThingType> parent() {
        return Optional.ofNullable(parent);
    }

    /** True for this class and everything below it. */
    public boolean isUnder(ThingType ancestor) {
        return this == ancestor || parent != null && parent.isUnder(ancestor);
    }

    public ThingFamily family() {
        return switch (this) {
            case ACTOR -> ThingFamily.ACTOR;
            case PERSON -> ThingFamily.PERSON;
            case GROUP -> ThingFamily.GROUP;
            case PLACE, COUNTRY, REGION, SETTLEMENT, FACILITY, NATURAL_FEATURE -> ThingFamily.PLACE;
            default -> ThingFamily.ORGANIZATION;
        };
    }

    @Override
    public String term() {
        return TypeTerm.camelCase(name());
    }
}
