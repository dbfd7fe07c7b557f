package org.attest.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for circles below zero among a few edges, or near a few points. */
final class Circles {

    /** Through how many statements a smaller circle is looked for, and from how many statements. */
    private static final int LONGEST = 8;
    private static final int STARTS = 8;

    private final Links links;
    private final BitSet held;

    Circles(Links links, BitSet held) {
        this.links = links;
        this.held = held;
    }

    /** The edges of a circle, where there is one; meant for few edges. */
    Optional<List<Integer>> any() {
        Map<Integer, Long> distance = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int edge = held.nextSetBit(0); edge >= 0; edge = held.nextSetBit(edge + 1)) {
                long reached = distance.getOrDefault(links.from[edge], 0L) + links.weight[edge];
                if (reached < distance.getOrDefault(links.to[edge], 0L)) {
                    distance.put(links.to[edge], reached);
                    last.put(links.to[edge], edge);
                    changed = true;
                }
            }
            Optional<List<Integer>> closed = closed(last);
            if (closed.isPresent()) {
                return closed;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Integer>> closed(Map<Integer, Integer> last) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int start : new TreeMap<>(last).keySet()) {
            int point = start;
            while (last.containsKey(point) && !seen.containsKey(point)) {
                seen.put(point, start);
                point = links.from[last.get(point)];
            }
            if (last.containsKey(point) && seen.get(point) == start) {
                List<Integer> circle = new ArrayList<>();
                int at = point;
                do {
                    circle.add(last.get(at));
                    at = links.from[last.get(at)];
                } while (at != point);
                return Optional.of(circle);
            }
        }
        return Optional.empty();
    }

    /**
     * The edges of a circle of the fewest statements through one of these constraints' points.
     *
     * @param constraints the first few are tried
     * @param most statements that it may have
     * @return empty where there is none
     */
    List<Integer> fewest(List<Integer> constraints, int most) {
        List<Integer> best = List.of();
        int limit = Math.min(most, LONGEST);
        for (int constraint : constraints.subList(0, Math.min(STARTS, constraints.size()))) {
            for (int edge = held.nextSetBit(0); edge >= 0; edge = held.nextSetBit(edge + 1)) {
                if (links.constraint[edge] == constraint) {
                    List<Integer> circle = from(links.from[edge], limit);
                    if (!circle.isEmpty()) {
                        best = circle;
                        limit = links.constraintsOf(circle).size() - 1;
                    }
                    break;
                }
            }
        }
        return best;
    }

    /** One more statement a step: the circle of fewest statements that leads from the point to before itself. */
    private List<Integer> from(int point, int most) {
        Map<Integer, Long> distance = new HashMap<>(Map.of(point, 0L));
        List<Map<Integer, Integer>> last = new ArrayList<>(List.of(new HashMap<>()));
        Map<Integer, Long> fresh = byRules(distance, Map.of(point, 0L), last.get(0));
        for (int step = 1; step <= most && !fresh.isEmpty(); step++) {
            Map<Integer, Integer> by = new HashMap<>();
            Map<Integer, Long> better = new TreeMap<>();
            fresh.forEach((at, length) -> {
                for (int edge = links.firstOut[at]; edge < links.firstOut[at + 1]; edge++) {
                    long reached = length + links.weight[edge];
                    int to = links.to[edge];
                    if (held.get(edge) && links.constraint[edge] != Links.RULE && reached < Math.min(distance.getOrDefault(to, Paths.UNREACHED), better.getOrDefault(to, Paths.UNREACHED))) {
                        better.put(to, reached);
                        by.put(to, edge);
                    }
                }
            });
            distance.putAll(better);
            last.add(by);
            fresh = byRules(distance, better, by);
            if (distance.get(point) < 0) {
                return back(point, step, last);
            }
        }
        return List.of();
    }

    private Map<Integer, Long> byRules(Map<Integer, Long> distance, Map<Integer, Long> better, Map<Integer, Integer> by) {
        Map<Integer, Long> all = new TreeMap<>(better);
        Deque<Integer> open = new ArrayDeque<>(new TreeMap<>(better).keySet());
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int edge = links.firstOut[at]; edge < links.firstOut[at + 1]; edge++) {
                long reached = distance.get(at) + links.weight[edge];
                int to = links.to[edge];
                if (held.get(edge) && links.constraint[edge] == Links.RULE && reached < distance.getOrDefault(to, Paths.UNREACHED)) {
                    distance.put(to, reached);
                    all.put(to, reached);
                    by.put(to, edge);
                    open.add(to);
                }
            }
        }
        return all;
    }

    private List<Integer> back(int point, int steps, List<Map<Integer, Integer>> last) {
        List<Integer> circle = new ArrayList<>();
        int at = point;
        int step = steps;
        while (step > 0 || last.get(0).containsKey(at)) {
            Integer edge = last.get(step).get(at);
            if (edge == null) {
                step--;
                continue;
            }
            circle.add(edge);
            at = links.from[edge];
            step -= links.constraint[edge] == Links.RULE ? 0 : 1;
        }
        return circle;
    }
}
