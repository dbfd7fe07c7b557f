package org.attest.fact;

import java.util.Locale;

/** Families of things, as they stand in IRIs. */
public enum ThingFamily {
    PERSON, ORGANIZATION, GROUP, PLACE, ACTOR;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
