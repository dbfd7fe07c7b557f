package org.attest.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What follows from the constraints of one network.
 *
 * @param intervals by name
 * @param relations which follow and nobody says, without those that follow from others by transitivity
 * @param conflicts sets of constraints that cannot all hold
 * @param order the intervals whose order was asked for, earliest first, in a line that breaks no order known
 */
public record SolvedNetwork(Map<String, Interval> intervals, List<Relation> relations, List<Conflict> conflicts, List<Placed> order) {

    public SolvedNetwork {
        intervals = Map.copyOf(intervals);
        relations = List.copyOf(relations);
        conflicts = List.copyOf(conflicts);
        order = List.copyOf(order);
    }

    /** One interval's bounds, each with what it follows from. */
    public record Interval(Optional<Bound> earliestStart, Optional<Bound> latestStart, Optional<Bound> earliestEnd, Optional<Bound> latestEnd) {

        public TimeBounds bounds() {
            return new TimeBounds(earliestStart.map(Bound::day), latestStart.map(Bound::day), earliestEnd.map(Bound::day), latestEnd.map(Bound::day));
        }
    }

    /**
     * An interval's place in the line.
     *
     * @param day by which it has its place, in days since 1970; {@link Long#MAX_VALUE} where it has no place in the calendar
     * @param anchor of the intervals of that day which it is not after, the one told first: beside that it has its place
     */
    public record Placed(String interval, long day, String anchor) {

        public Optional<LocalDate> date() {
            return day == Long.MAX_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }
    }

    /** @param premises ids of the constraints used, rules left out */
    public record Bound(LocalDate day, SortedSet<String> premises) {
        public Bound {
            premises = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(premises));
        }
    }

    /** @param premises ids of the constraints used, rules left out */
    public record Relation(String first, AllenRelation relation, String second, SortedSet<String> premises) {
        public Relation {
            premises = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(premises));
        }
    }

    /**
     * Constraints that cannot all hold, while all but any one of them can.
     *
     * @param constraints their ids
     * @param setAside the statement without which the solver went on: the least certain of them
     */
    public record Conflict(SortedSet<String> constraints, String setAside) {
        public Conflict {
            constraints = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(constraints));
        }
    }
}
