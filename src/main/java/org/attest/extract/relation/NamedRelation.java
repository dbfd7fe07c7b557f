package org.attest.extract.relation;

import org.attest.annotation.Chain;

/**
 * A relation between two things by the property of a foreign vocabulary.
 *
 * @param property such as {@code P19}
 * @param object its name; a date as written where the object is one
 * @param objectChain the index of the object's chain, -1 for a date
 */
public record NamedRelation(Chain subject, String property, String object, int objectChain) {}
