package org.attest.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;

/**
 * To whom it was done where the clause names only a part of them or what is theirs: "tied his wrists", "poured water down her throat", "four of his ribs were broken",
 * "their passports were confiscated", "the license of the master was suspended".
 */
final class Losers {

    private static final double INFERRED = 0.85;
    /** What stands here is whoever does it, or what they do it with. */
    private static final Set<String> DOING = Set.of("subj", "by", "with", "from");
    private static final String UNDERGOER = "obj";
    /** By which people lose what is theirs. */
    private static final Set<EventType> OF_PROPERTY = Set.of(EventType.THEFT, EventType.PUNISHMENT, EventType.REPRESSION);

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;

    Losers(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
    }

    /** The slots of those whose bodies or goods these are; none where the clause names who underwent it. */
    List<Slot> of(int trigger, EventType type) {
        return OF_PROPERTY.contains(type) && syntax.isVerb(trigger) ? ofProperty(trigger) : ofBody(trigger, type);
    }

    private List<Slot> ofProperty(int trigger) {
        List<Slot> slots = reader.of(trigger);
        if (slots.stream().anyMatch(slot -> slot.name().equals("from") || slot.name().equals("iobj"))) {
            return List.of();
        }
        return slots.stream().filter(slot -> slot.name().equals(UNDERGOER) && fillers.at(slot.head()).isEmpty() && syntax.token(slot.head()).isNoun())
                .flatMap(slot -> owner(slot.head()).map(owner -> new Slot(UNDERGOER, owner, slot.certainty() * INFERRED)).stream()).limit(1).toList();
    }

    private Optional<Integer> owner(int thing) {
        DependencyTree tree = syntax.tree(thing);
        return tree.child(thing, "nmod:poss").or(() -> tree.children(thing, "nmod").stream().filter(child -> syntax.preposition(child).filter("of"::equals).isPresent()).findFirst())
                .filter(owner -> fillers.fits(owner, Filler.ACTOR));
    }

    private List<Slot> ofBody(int trigger, EventType type) {
        List<Slot> slots = type.isUnder(EventType.VIOLENCE) && syntax.isVerb(trigger) ? reader.of(trigger) : List.of();
        if (slots.stream().anyMatch(slot -> slot.name().equals(UNDERGOER) && fillers.fits(slot.head(), Filler.PERSON) && part(slot.head()).isEmpty())) {
            return List.of();
        }
        return slots.stream().filter(slot -> !DOING.contains(slot.name()))
                .flatMap(slot -> part(slot.head()).flatMap(this::owner).map(owner -> new Slot(UNDERGOER, owner, slot.certainty() * INFERRED)).stream())
                .limit(1).toList();
    }

    /** The part of a body that a phrase names, also behind what counts or details it: "the soles of my feet". */
    private Optional<Integer> part(int head) {
        DependencyTree tree = syntax.tree(head);
        return tree.children(head, "nmod").stream().filter(child -> syntax.preposition(child).filter("of"::equals).isPresent() && fillers.fits(child, Filler.BODY)).findFirst()
                .or(() -> fillers.fits(head, Filler.BODY) ? Optional.of(head) : Optional.empty());
    }
}
