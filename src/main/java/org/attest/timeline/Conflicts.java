package org.attest.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what cannot all hold, one conflict after the other, each time going on without the least certain of its statements. */
final class Conflicts {

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
            SortedSet<Integer> culprits = smallest(cycle.get());
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

    private SortedSet<Integer> smallest(List<Integer> cycle) {
        SortedSet<Integer> minimal = withoutIdlers(links.constraintsOf(cycle), cycle);
        if (minimal.size() <= 2) {
            return minimal;
        }
        List<Integer> fewer = new Circles(links, links.without(aside)).fewest(byConfidence(minimal), minimal.size() - 1);
        return fewer.isEmpty() ? minimal : withoutIdlers(links.constraintsOf(fewer), fewer);
    }

    /** None of them can be left out. */
    private SortedSet<Integer> withoutIdlers(SortedSet<Integer> culprits, List<Integer> cycle) {
        BitSet near = new BitSet();
        for (int edge : cycle) {
            near.set(edge);
        }
        for (int edge = 0; edge < links.edges(); edge++) {
            near.set(edge, near.get(edge) || culprits.contains(links.constraint[edge]));
        }
        SortedSet<Integer> left = new TreeSet<>(culprits);
        for (int each : culprits) {
            if (left.contains(each)) {
                BitSet others = (BitSet) near.clone();
                near.stream().filter(edge -> links.constraint[edge] == each || links.constraint[edge] != Links.RULE && !left.contains(links.constraint[edge]))
                        .forEach(others::clear);
                new Circles(links, others).any().ifPresent(other -> {
                    left.clear();
                    left.addAll(links.constraintsOf(other));
                });
            }
        }
        return left;
    }

    private List<Integer> byConfidence(SortedSet<Integer> some) {
        return some.stream().sorted(Comparator.comparingDouble((Integer index) -> constraints.get(index).confidence()).thenComparing(Comparator.naturalOrder())).toList();
    }

    private String weakest(SortedSet<Integer> culprits) {
        return culprits.stream().map(constraints::get).min(Comparator.comparingDouble(Constraint::confidence)
                .thenComparing(constraint -> constraint.statement().orElseThrow(), Comparator.reverseOrder())).flatMap(Constraint::statement).orElseThrow();
    }

    private SortedSet<String> ids(SortedSet<Integer> some) {
        return some.stream().map(index -> constraints.get(index).id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
