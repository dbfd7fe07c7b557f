package org.attest.annotation;

/** What a name names, as far as the name and its surroundings tell. */
public enum NameKind {
    PERSON,
    ORGANIZATION,
    /** Places and political entities alike: countries, regions, settlements, seas. */
    PLACE,
    /** Buildings, camps, prisons, roads, bridges. */
    FACILITY,
    /** Nationalities, peoples, religions: adjectives and the people called by them. */
    PEOPLE,
    /** Named, but none of these: works, events, products, languages. */
    OTHER
}
