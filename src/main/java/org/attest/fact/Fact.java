package org.attest.fact;

import org.attest.timeline.AllenRelation;

/** One claim that a document makes, with the words that support it. */
public sealed interface Fact {

    Referent subject();

    Attestation attestation();

    /** The subject is one of these; only the most specific class is said. */
    record IsA(Referent subject, TypeTerm type, Attestation attestation) implements Fact {}

    /** The subject is called so; {@code preferred} for the one name it is shown by. */
    record Named(Referent subject, String name, boolean preferred, Attestation attestation) implements Fact {}

    /** The filler takes this part in the event. */
    record HasRole(Referent.Event subject, Role role, Referent filler, Attestation attestation) implements Fact {}

    /** The relation holds between the two; its time, where said, is the attestation's. */
    record Relates(Referent subject, Relation relation, Referent object, Attestation attestation) implements Fact {}

    /** The attribute has this value: text, a whole number for {@link Attribute#AGE} and {@link Attribute#SIZE}, hours and minutes such as {@code 21:40} for {@link Attribute#TIME_OF_DAY}. */
    record HasAttribute(Referent subject, Attribute attribute, String value, Attestation attestation) implements Fact {}

    /** The event took place then. */
    record Happens(Referent.Event subject, When when, Attestation attestation) implements Fact {}

    /** The two events lie so to each other in time. */
    record Ordered(Referent.Event subject, AllenRelation relation, Referent.Event other, Attestation attestation) implements Fact {}
}
