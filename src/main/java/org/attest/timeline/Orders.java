package org.attest.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which intervals lie wholly before which, as far as it follows from their relations. What follows from their bounds alone is left out: whoever has the
 * bounds can compare them, and over a whole corpus those pairs would be countless.
 *
 * <p>Intervals have numbers here by how many lie before them, so that what comes later has the higher one.
 */
final class Orders {

    /** Up to so many intervals, orders that follow only from adding up lengths are looked for too. */
    private static final int FEW = 400;

    private final Links links;
    private final BitSet held = new BitSet();
    private final int[] line;
    private final String[] names;
    /** All intervals before one. */
    private final BitSet[] before;

    /** @param held edges that may be used */
    Orders(Links links, BitSet held, int[] line, List<String> intervals) {
        this.links = links;
        this.line = line;
        boolean measured = false;
        for (int edge = held.nextSetBit(0); edge >= 0; edge = held.nextSetBit(edge + 1)) {
            if (links.from[edge] != 0 && links.to[edge] != 0) {
                this.held.set(edge);
                measured |= links.days[edge] != 0;
            }
        }
        BitSet[] found = measured && intervals.size() <= FEW ? byLengths(intervals) : byRelations(intervals);
        Integer[] sorted = IntStream.range(0, intervals.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparingInt((Integer i) -> found[i].cardinality()).thenComparing(intervals::get));
        int[] rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[sorted[i]] = i;
        }
        names = Arrays.stream(sorted).map(intervals::get).toArray(String[]::new);
        before = Arrays.stream(sorted).map(i -> ranked(found[i], rank)).toArray(BitSet[]::new);
    }

    private static BitSet ranked(BitSet set, int[] rank) {
        BitSet other = new BitSet(rank.length);
        set.stream().forEach(i -> other.set(rank[i]));
        return other;
    }

    private BitSet[] byLengths(List<String> intervals) {
        BitSet[] found = new BitSet[intervals.size()];
        for (int i = 0; i < found.length; i++) {
            long[] distance = new Paths(links, held, links.weight, line, false).from(start(intervals.get(i))).distance;
            found[i] = new BitSet(found.length);
            for (int j = 0; j < found.length; j++) {
                found[i].set(j, distance[end(intervals.get(j))] < 0);
            }
        }
        return found;
    }

    /** For each point which intervals end before it, and which end with it at the latest; from the earliest points to the latest. */
    private BitSet[] byRelations(List<String> intervals) {
        BitSet[] strictly = new BitSet[links.points];
        BitSet[] atMost = new BitSet[links.points];
        for (int point = 0; point < links.points; point++) {
            strictly[point] = new BitSet();
            atMost[point] = new BitSet();
        }
        for (int i = 0; i < intervals.size(); i++) {
            atMost[end(intervals.get(i))].set(i);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = line.length - 1; i >= 0; i--) {
                int point = line[i];
                int known = strictly[point].cardinality() + atMost[point].cardinality();
                for (int edge = links.firstOut[point]; edge < links.firstOut[point + 1]; edge++) {
                    if (held.get(edge) && links.weight[edge] <= 0) {
                        strictly[point].or(links.weight[edge] < 0 ? atMost[links.to[edge]] : strictly[links.to[edge]]);
                        atMost[point].or(atMost[links.to[edge]]);
                    }
                }
                changed |= strictly[point].cardinality() + atMost[point].cardinality() != known;
            }
        }
        return intervals.stream().map(interval -> strictly[start(interval)]).toArray(BitSet[]::new);
    }

    int size() {
        return names.length;
    }

    String name(int interval) {
        return names[interval];
    }

    /** The intervals right before one, latest first: those before it that are not before another that is. */
    List<Integer> rightBefore(int interval) {
        List<Integer> cover = new ArrayList<>();
        BitSet left = (BitSet) before[interval].clone();
        for (int i = left.length() - 1; i >= 0; i = left.previousSetBit(i - 1)) {
            cover.add(i);
            left.andNot(before[i]);
            if (i == 0) {
                break;
            }
        }
        return cover;
    }

    /** True where one statement alone puts the first before the second. */
    boolean isTold(int first, int second) {
        int goal = end(names[first]);
        int start = start(names[second]);
        for (int edge = links.firstOut[start]; edge < links.firstOut[start + 1]; edge++) {
            if (held.get(edge) && links.to[edge] == goal && links.weight[edge] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The edges by which the first lies before the second. */
    List<Integer> proof(int first, int second) {
        int goal = end(names[first]);
        int from = start(names[second]);
        return shortest(from, goal, true).orElseGet(() -> new Paths(links, held, links.weight, line, false).from(from).edgesTo(goal));
    }

    /** The fewest edges by which {@code goal} lies before {@code from}, or, where not strictly, before it or with it. */
    Optional<List<Integer>> shortest(int from, int goal, boolean strictly) {
        Map<Integer, Integer> reachedBy = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(2 * from);
        reachedBy.put(2 * from, -1);
        while (!open.isEmpty()) {
            int state = open.remove();
            int point = state / 2;
            if (point == goal && (!strictly || state % 2 == 1)) {
                return Optional.of(back(reachedBy, state));
            }
            for (int edge = links.firstOut[point]; edge < links.firstOut[point + 1]; edge++) {
                int next = 2 * links.to[edge] + (state % 2 == 1 || links.weight[edge] < 0 ? 1 : 0);
                // Which edge, and from which of its beginning's two states.
                if (held.get(edge) && links.weight[edge] <= 0 && reachedBy.putIfAbsent(next, 2 * edge + state % 2) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<Integer> back(Map<Integer, Integer> reachedBy, int state) {
        List<Integer> edges = new ArrayList<>();
        for (int at = state, by = reachedBy.get(at); by >= 0; at = 2 * links.from[by / 2] + by % 2, by = reachedBy.get(at)) {
            edges.add(by / 2);
        }
        return edges;
    }

    int start(String interval) {
        return links.number(TimePoint.start(interval));
    }

    int end(String interval) {
        return links.number(TimePoint.end(interval));
    }
}
