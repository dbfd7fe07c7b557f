package org.attest.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which intervals lie within which, as far as it follows from what is said of their beginnings and ends together. */
final class Containment {

    /** In networks with more intervals that could lie within others, only what is said is known. */
    private static final int FEW = 1000;

    private final Links links;
    private final BitSet held;
    private final Orders orders;
    private final List<Constraint> constraints;

    Containment(Links links, BitSet held, Orders orders, List<Constraint> constraints) {
        this.links = links;
        this.held = held;
        this.orders = orders;
        this.constraints = constraints;
    }

    /** Those that nobody says, without those that follow by transitivity. */
    List<SolvedNetwork.Relation> relations(List<String> intervals) {
        Map<Integer, String> starts = new TreeMap<>();
        intervals.forEach(interval -> starts.put(orders.start(interval), interval));
        List<String> inner = intervals.stream().filter(interval -> beginsWithin(interval, starts)).toList();
        List<SolvedNetwork.Relation> found = new ArrayList<>();
        if (inner.size() > FEW) {
            return found;
        }
        Map<String, Map<String, SortedSet<String>>> around = new TreeMap<>();
        inner.forEach(interval -> around.put(interval, around(interval, starts)));
        around.forEach((interval, outer) -> outer.forEach((other, premises) -> {
            boolean equal = around.getOrDefault(other, Map.of()).containsKey(interval);
            boolean through = outer.keySet().stream().anyMatch(between -> around.getOrDefault(between, Map.of()).containsKey(other)
                    && !around.get(between).containsKey(interval));
            if (premises.size() > 1 && !equal && !through) {
                found.add(new SolvedNetwork.Relation(interval, AllenRelation.DURING, other, premises));
            }
        }));
        return found;
    }

    private boolean beginsWithin(String interval, Map<Integer, String> starts) {
        int start = orders.start(interval);
        for (int edge = links.firstOut[start]; edge < links.firstOut[start + 1]; edge++) {
            if (held.get(edge) && links.weight[edge] <= 0 && links.constraint[edge] != Links.RULE && starts.containsKey(links.to[edge])) {
                return true;
            }
        }
        return false;
    }

    /** The intervals around one, with what it follows from. */
    private Map<String, SortedSet<String>> around(String interval, Map<Integer, String> starts) {
        BitSet notAfter = reached(orders.start(interval), false);
        BitSet notBefore = reached(orders.end(interval), true);
        Map<String, SortedSet<String>> found = new TreeMap<>();
        notAfter.stream().filter(starts::containsKey).mapToObj(starts::get)
                .filter(other -> !other.equals(interval) && notBefore.get(orders.end(other)))
                .forEach(other -> proof(interval, other).ifPresent(premises -> found.put(other, premises)));
        return found;
    }

    /** The points that lie before this one or with it; or, upwards, after it or with it. */
    private BitSet reached(int from, boolean upwards) {
        BitSet seen = new BitSet(links.points);
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        seen.set(from);
        while (!open.isEmpty()) {
            int point = open.remove();
            int[] edges = upwards ? links.in[point] : IntStream.range(links.firstOut[point], links.firstOut[point + 1]).toArray();
            for (int edge : edges) {
                int next = upwards ? links.from[edge] : links.to[edge];
                if (held.get(edge) && links.weight[edge] <= 0 && next != 0 && !seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private Optional<SortedSet<String>> proof(String inner, String outer) {
        Optional<List<Integer>> begins = orders.shortest(orders.start(inner), orders.start(outer), false);
        Optional<List<Integer>> ends = orders.shortest(orders.end(outer), orders.end(inner), false);
        if (begins.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> edges = new ArrayList<>(begins.get());
        edges.addAll(ends.get());
        SortedSet<String> premises = new TreeSet<>();
        links.constraintsOf(edges).forEach(index -> premises.add(constraints.get(index).id()));
        return Optional.of(premises);
    }
}
