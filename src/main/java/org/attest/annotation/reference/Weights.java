package org.attest.annotation.reference;

import java.util.Optional;

import org.attest.annotation.Chain;

/**
 * How much each sign counts when a pronoun looks for what it stands for. Found by climbing on annotated narratives of many kinds.
 */
record Weights(double decay, double subject, double object, double possessor, double other, double parallel, double name, double pronoun,
        double gender,
               double otherVoice, double frequency, int reachPerson, double reachThing, double reachMany, double leastThing, double group, double thing, double deed) {

    static Weights standard() {
        return new Weights(0.45, 1.08, 1.1, 0.6, 0.52, 0.07, 0.38, 0, 0.3, 0.15, 0.03, 11, 1, 1, 0.5, 0.78, 0.6, 0.5);
    }

    /** How many sentences back a pronoun may reach. */
    double reach(Pronoun pronoun) {
        return pronoun.gender() != Gender.UNKNOWN ? reachPerson : pronoun.quantity() == Quantity.MANY ? reachMany : reachThing;
    }

    /** What one earlier mention adds. */
    double mention(Phrase candidate, Phrase pronoun, double distance, boolean sameVoice) {
        double role = switch (candidate.function()) {
            case SUBJECT -> subject;
            case OBJECT -> object;
            case POSSESSOR -> possessor;
            case OBLIQUE, OTHER -> other;
        };
        double kind = switch (candidate.kind()) {
            case NAME -> name;
            case PRONOUN -> this.pronoun;
            case NOMINAL -> 0;
        };
        double same = candidate.function() == pronoun.function() ? parallel : 0;
        return (role + kind + same) * Math.pow(decay, distance) * (sameVoice ? 1 : otherVoice);
    }

    /** What the thing as a whole adds. */
    double thing(Thing candidate, Phrase phrase, Pronoun pronoun) {
        double score = frequency * Math.log(1 + Math.min(50, candidate.phrases().size()));
        if (pronoun.gender() != Gender.UNKNOWN && candidate.gender() == pronoun.gender()) {
            score += gender;
        }
        if (pronoun.quantity() == Quantity.MANY && candidate.sorts().contains(Chain.Kind.GROUP)) {
            score += group;
        }
        if (pronoun.quantity() == Quantity.MANY && candidate.quantity() == Quantity.MANY) {
            score += thing;
        }
        return score;
    }

    /** What it adds that the thing last did or suffered what the pronoun does or suffers, or what it takes away that it was the other way round. */
    double deed(Deeds.Part does, Optional<Deeds.Part> thing, boolean own) {
        double same = thing.map(part -> part == does ? deed : -deed).orElse(0.0);
        return own && does == Deeds.Part.DOER ? same - deed : same;
    }

    /** What those who are told of together add: they are many, and somebody. */
    double party() {
        return group + thing;
    }

    /** Below this a pronoun stays alone. */
    double least(Pronoun pronoun) {
        return pronoun.gender() != Gender.UNKNOWN ? 0 : leastThing;
    }
}
