package org.attest.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Shortest paths over {@link Links} by Bellman and Ford's relaxation, in sweeps along the line in which the points probably stand: where most edges lead
 * forwards, a few sweeps are enough.
 */
final class Paths {

    static final long UNREACHED = Long.MAX_VALUE;
    private static final int NO_EDGE = -1;

    private final Links links;
    private final BitSet held;
    private final boolean backwards;
    private final long[] cost;
    private final int[] sweep;
    final long[] distance;
    /** The last edge of the shortest path to a point. */
    private final int[] last;

    /**
     * @param held edges that may be used
     * @param cost of each edge
     * @param line points in the order of the sweep
     * @param backwards true to follow edges from their end to their beginning
     */
    Paths(Links links, BitSet held, long[] cost, int[] line, boolean backwards) {
        this.links = links;
        this.held = held;
        this.cost = cost;
        this.backwards = backwards;
        sweep = backwards ? reversed(line) : line;
        distance = new long[links.points];
        last = new int[links.points];
        Arrays.fill(last, NO_EDGE);
    }

    /** Distances from one point. There must be no cycle below zero. */
    Paths from(int point) {
        Arrays.fill(distance, UNREACHED);
        distance[point] = 0;
        BitSet open = new BitSet(links.points);
        open.set(point);
        while (!open.isEmpty()) {
            sweep(open);
        }
        return this;
    }

    /** Distances from nowhere in particular, beginning with those that are set; the edges of a cycle below zero where there is one. */
    Optional<List<Integer>> cycle() {
        BitSet open = new BitSet(links.points);
        open.set(0, links.points);
        while (!open.isEmpty()) {
            sweep(open);
            Optional<List<Integer>> cycle = closed();
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    private void sweep(BitSet open) {
        for (int point : sweep) {
            if (!open.get(point)) {
                continue;
            }
            open.clear(point);
            if (backwards) {
                for (int edge : links.in[point]) {
                    relax(edge, point, links.from[edge], open);
                }
            } else {
                for (int edge = links.firstOut[point]; edge < links.firstOut[point + 1]; edge++) {
                    relax(edge, point, links.to[edge], open);
                }
            }
        }
    }

    private void relax(int edge, int point, int next, BitSet open) {
        if (held.get(edge) && distance[point] + cost[edge] < distance[next]) {
            distance[next] = distance[point] + cost[edge];
            last[next] = edge;
            open.set(next);
        }
    }

    /** A cycle among the last edges: there is one only where its weight is below zero. */
    private Optional<List<Integer>> closed() {
        int[] seen = new int[links.points];
        for (int start = 0; start < links.points; start++) {
            int point = start;
            while (seen[point] == 0 && last[point] != NO_EDGE) {
                seen[point] = start + 1;
                point = before(point);
            }
            if (last[point] != NO_EDGE && seen[point] == start + 1) {
                List<Integer> cycle = new ArrayList<>();
                int at = point;
                do {
                    cycle.add(last[at]);
                    at = before(at);
                } while (at != point);
                return Optional.of(cycle);
            }
        }
        return Optional.empty();
    }

    private int before(int point) {
        return backwards ? links.to[last[point]] : links.from[last[point]];
    }

    /** The edges of the shortest path to a point that was reached. */
    List<Integer> edgesTo(int point) {
        List<Integer> edges = new ArrayList<>();
        for (int at = point; last[at] != NO_EDGE; at = before(at)) {
            edges.add(last[at]);
        }
        return edges;
    }

    private static int[] reversed(int[] line) {
        int[] other = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            other[i] = line[line.length - 1 - i];
        }
        return other;
    }

    /**
     * Points in an order in which edges that lead to an earlier or the same moment lead forwards, as far as they do not lead in circles.
     *
     * @param from points that are visited first
     */
    static int[] line(Links links) {
        int[] line = new int[links.points];
        int free = links.points;
        int[] next = new int[links.points];
        boolean[] visited = new boolean[links.points];
        int[] stack = new int[links.points];
        for (int start = links.points - 1; start >= 0; start--) {
            if (visited[start]) {
                continue;
            }
            int depth = 0;
            stack[depth] = start;
            visited[start] = true;
            next[start] = links.firstOut[start];
            while (depth >= 0) {
                int point = stack[depth];
                if (next[point] == links.firstOut[point + 1]) {
                    line[--free] = point;
                    depth--;
                    continue;
                }
                int edge = next[point]++;
                int other = links.to[edge];
                if (links.weight[edge] <= 0 && point != 0 && other != 0 && !visited[other]) {
                    visited[other] = true;
                    next[other] = links.firstOut[other];
                    stack[++depth] = other;
                }
            }
        }
        return line;
    }
}
