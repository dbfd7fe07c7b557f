package org.attest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.timeline.AllenRelation;

/** Which events lie before which, as far as a text has been read. */
final class KnownOrder {

    private final Map<Referent, Set<Referent>> after = new HashMap<>();

    void add(Fact.Ordered fact) {
        if (fact.relation() == AllenRelation.BEFORE) {
            after.computeIfAbsent(fact.subject(), event -> new HashSet<>()).add(fact.other());
        } else if (fact.relation() == AllenRelation.AFTER) {
            after.computeIfAbsent(fact.other(), event -> new HashSet<>()).add(fact.subject());
        }
    }

    /** Adds that the one lies before the other, unless it is known to come after it; true where it was added. */
    boolean addUnlessTurned(Fact.Ordered fact) {
        if (fact.subject().equals(fact.other()) || leads(fact.other(), fact.subject())) {
            return false;
        }
        add(fact);
        return true;
    }

    private boolean leads(Referent from, Referent goal) {
        Deque<Referent> open = new ArrayDeque<>(Set.of(from));
        Set<Referent> seen = new HashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Referent next : after.getOrDefault(open.remove(), Set.of())) {
                if (next.equals(goal)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
