package org.attest.extract.event;

import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.fact.Role;

/**
 * To whom something went, or from whom it came, where the phrase that tells so hangs on the thing: "reported the theft to the police", "bought a mule from his cousin". English does not tell the two readings apart; what a verb hands over goes to somebody.
 */
final class Handovers {

    private static final double LIKELY = 0.85;
    private static final String THING = "obj";
    private static final Set<Role> SIDES = Set.of(Role.RECIPIENT, Role.PARTICIPANT, Role.AGENT, Role.PATIENT);
    private static final Set<String> WAYS = Set.of("to", "from");
    /** What these nouns tell has an end of its own: "announced a visit to the king". */
    private static final Set<EventType> OWN_ENDS = Set.of(EventType.MOVEMENT, EventType.AFFILIATION, EventType.AGREEMENT, EventType.NEGOTIATION, EventType.MEETING, EventType.LIFE);

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;

    Handovers(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
    }

    /** The slots of a verb's object that the verb's own frame has a part for; none that the verb fills itself. */
    List<Slot> of(int trigger, Predicate predicate) {
        if (!syntax.isVerb(trigger)) {
            return List.of();
        }
        List<Slot> own = reader.of(trigger);
        return own.stream().filter(slot -> slot.name().equals(THING) && isThing(slot.head())).flatMap(thing -> reader.of(thing.head()).stream())
                .filter(slot -> WAYS.contains(slot.name()) && own.stream().noneMatch(other -> other.name().equals(slot.name())) && isSide(predicate, slot))
                .map(slot -> new Slot(slot.name(), slot.head(), slot.certainty() * LIKELY)).toList();
    }

    private boolean isSide(Predicate predicate, Slot slot) {
        return fillers.fits(slot.head(), Filler.ACTOR) && fillers.at(slot.head()).flatMap(thing -> predicate.frame().role(slot.name(), thing)).filter(SIDES::contains).isPresent();
    }

    /** A thing, and no deed that has ends of its own: a letter, a theft, a complaint. */
    private boolean isThing(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return syntax.token(noun).isNoun() && !syntax.token(noun).isProperNoun() && fillers.at(noun).isEmpty() && tree.children(noun, "cop").isEmpty()
                && EventLexicon.standard().readings(EventLexicon.Speech.N, syntax.lemma(noun)).stream().noneMatch(reading -> OWN_ENDS.stream().anyMatch(reading.type()::isUnder));
    }
}
