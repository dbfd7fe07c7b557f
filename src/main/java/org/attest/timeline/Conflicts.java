package org.attest.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what cannot all hold, one conflict after the other, each time going on without the least certain of its statements. */
final class Conflicts {

    /** Through how many statements a smaller conflict is looked for. */
    private static final int LONGEST_SEARCH = 8;

    private final Links links;
    private final List<Constraint> constraints;
    private final int[] line;
    private final BitSet aside = new BitSet();
    private final List<SolvedNetwork.Conflict> found = new ArrayList<>();

    Conflicts(Links links, List<Constraint> constraints, int[] line) {
        this.links = links;
        this.constraints = constraints;
        this.line = line;
        long[] before = new long[links.points];
        for (Optional<List<Integer>> cycle = cycle(links.without(aside), before); cycle.isPresent(); cycle = cycle(links.without(aside), before)) {
            SortedSet<Integer> culprits = smallest(links.constraintsOf(cycle.get()));
            if (culprits.isEmpty()) {
                throw new IllegalStateException("the rules contradict each other: " + cycle.get());
            }
            String weakest = weakest(culprits);
            found.add(new SolvedNetwork.Conflict(ids(culprits), weakest));
            for (int i = 0; i < constraints.size(); i++) {
                aside.set(i, aside.get(i) || constraints.get(i).statement().filter(weakest::equals).isPresent());
            }
        }
    }

    List<SolvedNetwork.Conflict> found() {
        return found;
    }

    /** The edges that are held after all conflicts. */
    BitSet held() {
        return links.without(aside);
    }

    private Optional<List<Integer>> cycle(BitSet held, long[] start) {
        Paths paths = new Paths(links, held, links.weight, line, false);
        System.arraycopy(start, 0, paths.distance, 0, start.length);
        Optional<List<Integer>> cycle = paths.cycle();
        System.arraycopy(paths.distance, 0, start, 0, start.length);
        return cycle;
    }

    private SortedSet<Integer> smallest(SortedSet<Integer> culprits) {
        SortedSet<Integer> minimal = withoutIdlers(culprits);
        return minimal.size() <= 2 ? minimal : withoutIdlers(fewer(minimal));
    }

    /** None of them can be left out. */
    private SortedSet<Integer> withoutIdlers(SortedSet<Integer> culprits) {
        SortedSet<Integer> left = new TreeSet<>(culprits);
        for (int each : culprits) {
            if (left.contains(each)) {
                SortedSet<Integer> others = new TreeSet<>(left);
                others.remove(each);
                cycle(edgesOf(others), new long[links.points]).ifPresent(cycle -> {
                    left.clear();
                    left.addAll(links.constraintsOf(cycle));
                });
            }
        }
        return left;
    }

    private BitSet edgesOf(SortedSet<Integer> some) {
        BitSet edges = new BitSet(links.edges());
        for (int edge = 0; edge < links.edges(); edge++) {
            edges.set(edge, links.constraint[edge] == Links.RULE || some.contains(links.constraint[edge]));
        }
        return edges;
    }

    /** A circle of fewer statements through one of the points that these touch, where there is one. */
    private SortedSet<Integer> fewer(SortedSet<Integer> culprits) {
        BitSet held = links.without(aside);
        SortedSet<Integer> best = culprits;
        SortedSet<Integer> points = new TreeSet<>();
        for (int edge = 0; edge < links.edges(); edge++) {
            if (culprits.contains(links.constraint[edge])) {
                points.add(links.from[edge]);
            }
        }
        for (int point : points) {
            Optional<SortedSet<Integer>> circle = circle(held, point, Math.min(best.size() - 1, LONGEST_SEARCH));
            best = circle.filter(new Smaller(best)::test).orElse(best);
        }
        return best;
    }

    private record Smaller(SortedSet<Integer> than) {
        boolean test(SortedSet<Integer> set) {
            return set.size() < than.size();
        }
    }

    /** The circle of fewest statements, up to {@code most}, that leads from the point to before itself. */
    private Optional<SortedSet<Integer>> circle(BitSet held, int point, int most) {
        long[][] distance = new long[most + 1][links.points];
        int[][] last = new int[most + 1][links.points];
        Arrays.fill(distance[0], Paths.UNREACHED);
        Arrays.fill(last[0], -1);
        distance[0][point] = 0;
        byRules(distance[0], last[0]);
        for (int steps = 1; steps <= most; steps++) {
            distance[steps] = distance[steps - 1].clone();
            last[steps] = new int[links.points];
            Arrays.fill(last[steps], -1);
            for (int edge = held.nextSetBit(0); edge >= 0; edge = held.nextSetBit(edge + 1)) {
                long at = distance[steps - 1][links.from[edge]];
                if (links.constraint[edge] != Links.RULE && at != Paths.UNREACHED && at + links.weight[edge] < distance[steps][links.to[edge]]) {
                    distance[steps][links.to[edge]] = at + links.weight[edge];
                    last[steps][links.to[edge]] = edge;
                }
            }
            byRules(distance[steps], last[steps]);
            if (distance[steps][point] < 0) {
                return Optional.of(constraintsBack(point, steps, last));
            }
        }
        return Optional.empty();
    }

    private void byRules(long[] distance, int[] last) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int edge = 0; edge < links.edges(); edge++) {
                long at = distance[links.from[edge]];
                if (links.constraint[edge] == Links.RULE && at != Paths.UNREACHED && at + links.weight[edge] < distance[links.to[edge]]) {
                    distance[links.to[edge]] = at + links.weight[edge];
                    last[links.to[edge]] = edge;
                    changed = true;
                }
            }
        }
    }

    private SortedSet<Integer> constraintsBack(int point, int steps, int[][] last) {
        SortedSet<Integer> used = new TreeSet<>();
        int at = point;
        int step = steps;
        while (step > 0) {
            int edge = last[step][at];
            if (edge < 0) {
                step--;
                continue;
            }
            at = links.from[edge];
            if (links.constraint[edge] != Links.RULE) {
                used.add(links.constraint[edge]);
                step--;
            }
        }
        return used;
    }

    private String weakest(SortedSet<Integer> culprits) {
        return culprits.stream().map(constraints::get).min(Comparator.comparingDouble(Constraint::confidence)
                .thenComparing(constraint -> constraint.statement().orElseThrow(), Comparator.reverseOrder())).flatMap(Constraint::statement).orElseThrow();
    }

    private SortedSet<String> ids(SortedSet<Integer> some) {
        return some.stream().map(index -> constraints.get(index).id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
