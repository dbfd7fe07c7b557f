package org.attest.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;

/** Where a verb and its noun tell one event together ("made his escape", "took him into custody", "fought in battles"), one of them is its trigger. */
final class Doublets {

    private final ArgumentReader arguments;

    Doublets(ArgumentReader arguments) {
        this.arguments = arguments;
    }

    void remove(Map<Integer, Predicate> readings) {
        List<Integer> dropped = new ArrayList<>();
        readings.forEach((token, predicate) -> {
            if (!arguments.syntax().isVerb(token)) {
                return;
            }
            arguments.syntax().tree(token).children(token, "xcomp", "ccomp").stream().filter(child -> isPart(predicate, child)).forEach(dropped::add);
            for (Slot slot : arguments.of(token)) {
                Predicate noun = readings.get(slot.head());
                if (noun == null || !arguments.syntax().token(slot.head()).isNoun()) {
                    continue;
                }
                boolean fixed = predicate.complements().stream().anyMatch(complement -> matches(complement, slot));
                boolean same = Coreference.alike(predicate.type(), noun.type());
                if (fixed) {
                    dropped.add(slot.head());
                } else if (same && arguments.supports(token, slot.head())) {
                    dropped.add(token);
                }
            }
        });
        dropped.forEach(readings::remove);
    }

    /** "let him go", "went bankrupt". */
    private boolean isPart(Predicate predicate, int clause) {
        String word = arguments.syntax().lemma(clause);
        return predicate.particles().contains(word) || predicate.complements().stream().anyMatch(complement -> complement.stands("obj") && complement.nouns().contains(word));
    }

    private boolean matches(Predicate.Complement complement, Slot slot) {
        return complement.stands(slot.name()) && complement.is(slot.head(), arguments.syntax());
    }
}
