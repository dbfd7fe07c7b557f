package org.attest.extract.event;

import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;

/** Kinds of fillers that a frame or a condition may ask for. */
enum Filler {
    ANY, ACTOR, PERSON, ORG, PLACE, NONPLACE, MONEY, VEHICLE, GOODS, AUTHORITY, OUTLAW, COURT, COUNTRY, SPOUSE, BODY, MUNITION, WORK, MEDIUM, MISSIVE, WORKER, PROJECTILE, CIVIL, GATHERING, INDIVIDUAL, TOWN, LANGUAGE, REMAINS;

    boolean fits(Referent.Thing thing) {
        boolean place = thing.family() == ThingFamily.PLACE;
        return switch (this) {
            case ANY -> true;
            case ACTOR, NONPLACE -> !place;
            case PERSON -> !place && thing.family() != ThingFamily.ORGANIZATION;
            case MONEY, VEHICLE, GOODS, AUTHORITY, OUTLAW, COURT, COUNTRY, SPOUSE, BODY, MUNITION, WORK, MEDIUM, MISSIVE, WORKER, PROJECTILE, CIVIL, GATHERING, TOWN, LANGUAGE, REMAINS -> false;
            case INDIVIDUAL -> thing.family() == ThingFamily.PERSON;
            case ORG -> thing.family() == ThingFamily.ORGANIZATION;
            case PLACE -> place;
        };
    }
}
