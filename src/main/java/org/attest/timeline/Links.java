package org.attest.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A network's differences as a directed graph: points are numbers, 0 the calendar's origin; an edge's weight says how far its end may lie behind its
 * beginning. Edges of one point lie side by side.
 */
final class Links {

    /** Moments of a day: as many events may follow each other within one. */
    static final long DAY = 1L << 20;

    static final int RULE = -1;

    final int points;
    final int[] from;
    final int[] to;
    final long[] days;
    /** In moments. */
    final long[] weight;
    /** The number of the constraint, or {@link #RULE}. */
    final int[] constraint;
    /** Edges out of a point, by number; the last entry is the number of edges. */
    final int[] firstOut;
    /** Edges into a point. */
    final int[][] in;
    private final SortedMap<TimePoint, Integer> numbers;

    private Links(SortedMap<TimePoint, Integer> numbers, List<Edge> edges) {
        this.numbers = numbers;
        points = numbers.size();
        int size = edges.size();
        from = new int[size];
        to = new int[size];
        days = new long[size];
        weight = new long[size];
        constraint = new int[size];
        firstOut = new int[points + 1];
        List<List<Integer>> into = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            into.add(new ArrayList<>());
        }
        for (int edge = 0; edge < size; edge++) {
            Edge each = edges.get(edge);
            from[edge] = each.from;
            to[edge] = each.to;
            days[edge] = each.difference.days();
            weight[edge] = days[edge] * DAY + switch (each.difference.margin()) {
                case NONE -> 0;
                case LESS_A_MOMENT -> -1;
                case WITHIN_THE_DAY -> DAY - 1;
            };
            constraint[edge] = each.constraint;
            firstOut[each.from + 1]++;
            into.get(each.to).add(edge);
        }
        for (int point = 0; point < points; point++) {
            firstOut[point + 1] += firstOut[point];
        }
        in = into.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private record Edge(int from, int to, Difference difference, int constraint) {}

    /** @param constraints sorted; each interval's end lies behind its beginning without being told */
    static Links of(SortedSet<String> intervals, List<Constraint> constraints) {
        SortedMap<TimePoint, Integer> numbers = new TreeMap<>();
        numbers.put(TimePoint.ORIGIN, 0);
        for (String interval : intervals) {
            numbers.put(TimePoint.start(interval), numbers.size());
            numbers.put(TimePoint.end(interval), numbers.size());
        }
        List<Edge> edges = new ArrayList<>();
        for (String interval : intervals) {
            Difference order = Difference.notAfter(TimePoint.start(interval), TimePoint.end(interval));
            edges.add(new Edge(numbers.get(order.from()), numbers.get(order.to()), order, RULE));
        }
        for (int i = 0; i < constraints.size(); i++) {
            boolean rule = constraints.get(i).statement().isEmpty();
            for (Difference difference : constraints.get(i).differences()) {
                edges.add(new Edge(numbers.get(difference.from()), numbers.get(difference.to()), difference, rule ? RULE : i));
            }
        }
        edges.sort(java.util.Comparator.comparingInt(Edge::from));
        return new Links(numbers, edges);
    }

    int number(TimePoint point) {
        return numbers.get(point);
    }

    int edges() {
        return from.length;
    }

    /** The edges of constraints that are still held, rules included. */
    BitSet without(BitSet constraintsSetAside) {
        BitSet held = new BitSet(edges());
        for (int edge = 0; edge < edges(); edge++) {
            held.set(edge, constraint[edge] == RULE || !constraintsSetAside.get(constraint[edge]));
        }
        return held;
    }

    /** The constraints behind these edges, rules left out. */
    SortedSet<Integer> constraintsOf(Iterable<Integer> path) {
        SortedSet<Integer> behind = new TreeSet<>();
        for (int edge : path) {
            if (constraint[edge] != RULE) {
                behind.add(constraint[edge]);
            }
        }
        return behind;
    }
}
