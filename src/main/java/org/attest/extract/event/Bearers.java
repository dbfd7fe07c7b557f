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
 * Whose event a noun in a phrase of circumstance tells, where it names nobody: "under torture she gave their names", "was in hospital with pneumonia", "said in an
 * interview", "on arrival in Lima she was arrested". It is that of whoever the clause is about.
 */
final class Bearers {

    private static final double SHARED = 0.75;

    private static final Set<String> ILL = Set.of("with", "from");
    private static final Set<String> SUFFERED = Set.of("under", "in", "during");
    private static final Set<String> TALKING = Set.of("in", "during");
    private static final Set<String> REACHING = Set.of("on", "upon", "after", "before", "since");
    private static final Set<EventType> HELD = Set.of(EventType.TORTURE, EventType.DETENTION, EventType.IMPRISONMENT, EventType.INTERROGATION);
    private static final Set<String> NAMED = Set.of("subj", "obj", "poss", "of");

    private final ArgumentReader reader;
    private final Syntax syntax;

    Bearers(ArgumentReader reader) {
        this.reader = reader;
        this.syntax = reader.syntax();
    }

    /** The slots that the clause lends to this noun; empty where the noun has its own. */
    List<Slot> of(int noun, EventType type) {
        if (!syntax.token(noun).isNoun() || reader.of(noun).stream().anyMatch(slot -> NAMED.contains(slot.name()))) {
            return List.of();
        }
        Optional<String> preposition = syntax.preposition(noun);
        boolean ill = type == EventType.ILLNESS && preposition.filter(ILL::contains).isPresent();
        boolean held = HELD.contains(type) && preposition.filter(SUFFERED::contains).isPresent() && isBare(noun);
        boolean talks = type == EventType.INTERVIEW && preposition.filter(TALKING::contains).isPresent();
        boolean moves = type.isUnder(EventType.MOVEMENT) && preposition.filter(REACHING::contains).isPresent() && isBare(noun);
        if (!ill && !held && !talks && !moves) {
            return List.of();
        }
        return clause(noun).map(head -> reader.of(head).stream().filter(slot -> slot.name().equals(syntax.isPassive(head) ? "obj" : "subj")).limit(1)
                .map(slot -> new Slot(talks ? "with" : "poss", slot.head(), slot.certainty() * SHARED)).toList()).orElse(List.of());
    }

    /** The predicate of the clause that holds the noun's phrase. */
    private Optional<Integer> clause(int noun) {
        DependencyTree tree = syntax.tree(noun);
        Optional<Integer> above = tree.is(noun, "obl") || tree.is(noun, "nmod") ? tree.head(noun) : Optional.empty();
        return above.filter(head -> tree.is(noun, "obl") && syntax.isVerb(head) || !tree.children(head, "cop").isEmpty());
    }

    private boolean isBare(int noun) {
        return syntax.tree(noun).children(noun, "det", "nummod", "nmod:poss").isEmpty();
    }
}
