package org.attest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.fact.Attestation;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;

/**
 * Holds facts to the ranges of the vocabulary. Somebody who is no place but stands where one belongs takes part without a more exact role; a place that speaks
 * ("Ankara denied it") is heard as the actor of that name; a relation between the wrong kinds of things is dropped. Scores become measured confidences.
 */
final class Ranges {

    private final Cast cast;
    private final Map<Referent.Thing, Entity> speakingPlaces = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private Ranges(Cast cast) {
        this.cast = cast;
    }

    /** Facts within their ranges, with the entities that had to be added for them. */
    record Held(List<Fact> facts, List<Entity> added) {}

    static Held hold(List<Fact> facts, Cast cast) {
        Ranges ranges = new Ranges(cast);
        facts.forEach(ranges::add);
        return new Held(List.copyOf(ranges.facts), List.copyOf(ranges.speakingPlaces.values()));
    }

    private void add(Fact fact) {
        Attestation attestation = heard(fact.attestation());
        within(fact, attestation).ifPresent(facts::add);
    }

    private Optional<Fact> within(Fact fact, Attestation attestation) {
        return switch (fact) {
            case Fact.IsA isA -> Optional.of(new Fact.IsA(isA.subject(), isA.type(), attestation));
            case Fact.Named named -> Optional.of(new Fact.Named(named.subject(), named.name(), named.preferred(), attestation));
            case Fact.HasRole role -> Optional.of(new Fact.HasRole(role.subject(), needsPlace(role.role()) && !isPlace(role.filler()) ? Role.PARTICIPANT : role.role(),
                    role.filler(), attestation));
            case Fact.Relates relates -> allowed(relates) ? Optional.of(new Fact.Relates(relates.subject(), relates.relation(), relates.object(), attestation))
                    : Optional.empty();
            case Fact.HasAttribute has -> Optional.of(new Fact.HasAttribute(has.subject(), has.attribute(), has.value(), attestation));
            case Fact.Happens happens -> Optional.of(new Fact.Happens(happens.subject(), happens.when(), attestation));
            case Fact.Ordered ordered -> Optional.of(new Fact.Ordered(ordered.subject(), ordered.relation(), ordered.other(), attestation));
        };
    }

    private static boolean needsPlace(Role role) {
        return switch (role) {
            case PLACE, ORIGIN, DESTINATION -> true;
            case PARTICIPANT, AGENT, PATIENT, RECIPIENT, INSTRUMENT, TOPIC -> false;
        };
    }

    private boolean allowed(Fact.Relates relates) {
        if (relates.subject().equals(relates.object())) {
            return false;
        }
        return switch (relates.relation()) {
            case NATIONALITY, BORN_IN, LIVES_IN, BASED_IN -> isPlace(relates.object()) && isThing(relates.subject());
            case WITHIN, NEAR -> isPlace(relates.object()) && isPlace(relates.subject());
            case MEMBER_OF, CONTRIBUTES_TO, SUBORDINATE_TO, PART_OF, PARENT_OF, CHILD_OF, SIBLING_OF, SPOUSE_OF, RELATIVE_OF, KNOWS ->
                isActor(relates.subject()) && isActor(relates.object());
            case EMPLOYED_BY -> isActor(relates.subject()) && (isActor(relates.object()) || isFacility(relates.object()));
            case LEADS, FOUNDED, EDUCATED_AT, ALLIED_WITH, OPPOSES, SUPPORTS -> isThing(relates.subject());
            case SUB_EVENT_OF, CONTENT -> true;
        };
    }

    private static boolean isThing(Referent referent) {
        return referent instanceof Referent.Thing;
    }

    private static boolean isPlace(Referent referent) {
        return referent instanceof Referent.Thing thing && thing.family() == ThingFamily.PLACE;
    }

    /** A hospital or a mill is a building that has staff: "a nurse at Mercy Hospital" works for it, whichever it is taken for. */
    private boolean isFacility(Referent referent) {
        return referent instanceof Referent.Thing thing && cast.entity(thing).type() == ThingType.FACILITY;
    }

    private static boolean isActor(Referent referent) {
        return referent instanceof Referent.Thing thing && thing.family() != ThingFamily.PLACE;
    }

    private Attestation heard(Attestation attestation) {
        return new Attestation(attestation.evidence(), speaking(attestation.source(), attestation), attestation.relays().stream().map(relay -> speaking(relay, attestation)).toList(),
                attestation.factuality(), Calibration.standard().confidence(attestation.extractor(), attestation.confidence()), attestation.extractor(),
                attestation.when());
    }

    private Referent.Thing speaking(Referent.Thing source, Attestation attestation) {
        if (source.family() != ThingFamily.PLACE) {
            return source;
        }
        Entity place = cast.entity(source);
        Referent.Thing actor = new Referent.Thing(ThingFamily.ACTOR, source.key());
        if (speakingPlaces.putIfAbsent(actor, new Entity(actor, ThingType.ACTOR, place.label(), place.otherNames(), false, Optional.empty())) == null) {
            Attestation author = new Attestation(attestation.evidence(), cast.author(), List.of(), Factuality.FACTUAL, attestation.confidence(),
                    attestation.extractor(), Optional.empty());
            facts.add(new Fact.IsA(actor, ThingType.ACTOR, author));
            facts.add(new Fact.Named(actor, place.label(), true, author));
        }
        return actor;
    }
}
