package org.attest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.timeline.AllenRelation;

/** Which events lie before which, as far as a text has been read. */
final class KnownOrder {

    /** In a book nobody looks farther than through so many events for the contrary; what lies beyond is not known. */
    private static final int FAR = 2000;

    private final Map<Referent, Set<Referent>> after = new LinkedHashMap<>();

    void add(Fact.Ordered fact) {
        if (fact.relation() == AllenRelation.BEFORE) {
            add(fact.subject(), fact.other());
        } else if (fact.relation() == AllenRelation.AFTER) {
            add(fact.other(), fact.subject());
        }
    }

    void add(Referent first, Referent second) {
        after.computeIfAbsent(first, event -> new LinkedHashSet<>()).add(second);
    }

    /** Adds an order, unless the contrary is known or too far off to be excluded; true where it was added. */
    boolean addUnlessTurned(Fact.Ordered fact) {
        boolean before = fact.relation() == AllenRelation.BEFORE;
        Referent first = before ? fact.subject() : fact.other();
        Referent second = before ? fact.other() : fact.subject();
        if (first.equals(second) || mayLead(second, first)) {
            return false;
        }
        add(first, second);
        return true;
    }

    /** Adds an order that does not follow from what is known, and whose contrary does not; true where it was added. */
    boolean addUnlessKnown(Fact.Ordered fact) {
        boolean before = fact.relation() == AllenRelation.BEFORE;
        return !mayLead(before ? fact.subject() : fact.other(), before ? fact.other() : fact.subject()) && addUnlessTurned(fact);
    }

    private boolean mayLead(Referent from, Referent goal) {
        Deque<Referent> open = new ArrayDeque<>(Set.of(from));
        Set<Referent> seen = new LinkedHashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Referent next : after.getOrDefault(open.remove(), Set.of())) {
                if (next.equals(goal) || seen.size() >= FAR) {
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
