package org.attest.extract;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.timeline.AllenRelation;

/** Which events lie before which, as far as a text has been read. */
final class KnownOrder {

    /** In a book nobody looks farther than through so many events for the contrary; what lies beyond is not known. */
    private static final int FAR = 2000;

    private final Map<Object, Set<Object>> after = new LinkedHashMap<>();
    private final Set<Object> placed = new HashSet<>();

    void add(Fact.Ordered fact) {
        if (fact.relation() == AllenRelation.BEFORE) {
            add(fact.subject(), fact.other());
        } else if (fact.relation() == AllenRelation.AFTER) {
            add(fact.other(), fact.subject());
        }
    }

    void add(Referent first, Referent second) {
        put(first, second);
    }

    /** Adds an order, unless the contrary is known or too far off to be excluded; true where it was added. */
    boolean addUnlessTurned(Fact.Ordered fact) {
        boolean before = fact.relation() == AllenRelation.BEFORE;
        return before ? addUnlessTurned(fact.subject(), fact.other()) : addUnlessTurned(fact.other(), fact.subject());
    }

    /** Adds what the days of events say of them: what ended at the latest before another began. */
    void addDays(Map<Happening, Dating> datings) {
        NavigableSet<LocalDate> begins = new TreeSet<>();
        datings.forEach((happening, dating) -> {
            dating.bounds().earliestStart().ifPresent(day -> {
                begins.add(day);
                put(day, happening.id());
            });
            dating.bounds().latestEnd().map(day -> day.plusDays(1)).ifPresent(day -> {
                begins.add(day);
                put(happening.id(), day);
            });
        });
        begins.forEach(day -> Optional.ofNullable(begins.higher(day)).ifPresent(next -> put(day, next)));
    }

    private void put(Object first, Object second) {
        after.computeIfAbsent(first, one -> new LinkedHashSet<>()).add(second);
        placed.add(first);
        placed.add(second);
    }

    private boolean addUnlessTurned(Referent first, Referent second) {
        if (first.equals(second) || mayLead(second, first)) {
            return false;
        }
        add(first, second);
        return true;
    }

    /** Adds an order that does not follow from what is known, and whose contrary does not; true where it was added. */
    boolean addUnlessKnown(Fact.Ordered fact) {
        boolean before = fact.relation() == AllenRelation.BEFORE;
        return before ? addUnlessKnown(fact.subject(), fact.other()) : addUnlessKnown(fact.other(), fact.subject());
    }

    /** Adds the first before the second under the same conditions. */
    boolean addUnlessKnown(Referent first, Referent second) {
        return !mayLead(first, second) && addUnlessTurned(first, second);
    }

    /** True where something is known to lie before or after this. */
    boolean knows(Referent event) {
        return placed.contains(event);
    }

    /** True where the one is known to lie before the other, or where that is too far off to be excluded. */
    boolean mayLead(Referent from, Referent goal) {
        Deque<Object> open = new ArrayDeque<>(Set.of(from));
        Set<Object> seen = new LinkedHashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Object next : after.getOrDefault(open.remove(), Set.of())) {
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
