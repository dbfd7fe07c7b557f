package org.attest.annotation;

import org.attest.gazetteer.Place;

/** A name that stands for a place of the gazetteer. */
public record Toponym(Name name, Place place) {}
