package org.attest.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991): intervals whose ends are bound by
 * differences. Networks that share no interval know nothing of each other.
 *
 * @param intervals their names
 * @param constraints sorted, each once
 */
public record TemporalNetwork(SortedSet<String> intervals, List<Constraint> constraints) {

    public TemporalNetwork {
        intervals = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(intervals));
        constraints = constraints.stream().sorted().distinct().toList();
    }

    /** One network of all that these constrain. */
    public static TemporalNetwork of(Collection<Constraint> constraints) {
        SortedSet<String> intervals = new TreeSet<>();
        constraints.forEach(constraint -> intervals.addAll(intervalsOf(constraint)));
        return new TemporalNetwork(intervals, List.copyOf(constraints));
    }

    /**
     * Networks that have nothing to do with each other, by the first of their intervals.
     *
     * @param together intervals that are to be in one network for other reasons than constraints
     */
    public static List<TemporalNetwork> split(Collection<Constraint> constraints, Collection<? extends Collection<String>> together) {
        Map<String, String> leaders = new HashMap<>();
        for (Collection<String> group : together) {
            group.forEach(interval -> leaders.putIfAbsent(interval, interval));
            group.forEach(interval -> join(leaders, group.iterator().next(), interval));
        }
        for (Constraint constraint : constraints) {
            List<String> joined = List.copyOf(intervalsOf(constraint));
            joined.forEach(interval -> leaders.putIfAbsent(interval, interval));
            joined.forEach(interval -> join(leaders, joined.get(0), interval));
        }
        SortedMap<String, List<Constraint>> parts = new TreeMap<>();
        constraints.forEach(constraint -> parts.computeIfAbsent(leader(leaders, intervalsOf(constraint).first()), key -> new ArrayList<>()).add(constraint));
        return parts.values().stream().map(TemporalNetwork::of).sorted(Comparator.comparing(network -> network.intervals().first())).toList();
    }

    private static void join(Map<String, String> leaders, String one, String other) {
        String first = leader(leaders, one);
        String second = leader(leaders, other);
        if (!first.equals(second)) {
            leaders.put(first.compareTo(second) > 0 ? first : second, first.compareTo(second) > 0 ? second : first);
        }
    }

    private static String leader(Map<String, String> leaders, String interval) {
        String at = interval;
        while (!leaders.get(at).equals(at)) {
            leaders.put(at, leaders.get(leaders.get(at)));
            at = leaders.get(at);
        }
        return at;
    }

    private static SortedSet<String> intervalsOf(Constraint constraint) {
        SortedSet<String> intervals = new TreeSet<>();
        for (Difference difference : constraint.differences()) {
            intervals.add(difference.from().interval());
            intervals.add(difference.to().interval());
        }
        intervals.remove(TimePoint.ORIGIN.interval());
        return intervals;
    }

    /** What follows, for all intervals, those told first standing first where nothing else orders them by name. */
    public SolvedNetwork solve() {
        return solve(interval -> true, Comparator.naturalOrder());
    }

    /**
     * What follows.
     *
     * @param shown intervals whose relations and order are wanted; bounds are given for all
     * @param telling orders intervals of which nothing else is known
     */
    public SolvedNetwork solve(Predicate<String> shown, Comparator<String> telling) {
        return new Solver(this, shown, telling).solve();
    }
}
