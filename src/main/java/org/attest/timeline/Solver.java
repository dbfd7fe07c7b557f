package org.attest.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Conflicts first, then bounds, then relations, of one network. */
final class Solver {

    /** So many relations that lead to one interval are written at most, those nearest to it; the rest follows along what is written. */
    private static final int MOST_INFERRED = 8;

    private final TemporalNetwork network;
    private final Predicate<String> shown;
    private final Comparator<String> telling;
    private final Links links;
    private final int[] line;

    Solver(TemporalNetwork network, Predicate<String> shown, Comparator<String> telling) {
        this.network = network;
        this.shown = shown;
        this.telling = telling;
        links = Links.of(network.intervals(), network.constraints());
        line = Paths.line(links);
    }

    SolvedNetwork solve() {
        Conflicts conflicts = new Conflicts(links, network.constraints(), line);
        BitSet held = conflicts.held();
        long[] cost = new long[links.edges()];
        for (int edge = 0; edge < cost.length; edge++) {
            // Of equal bounds the one with the shortest proof.
            cost[edge] = links.days[edge] * Links.DAY + (links.constraint[edge] == Links.RULE ? 0 : 1);
        }
        Paths latest = new Paths(links, held, cost, line, false).from(0);
        Paths earliest = new Paths(links, held, cost, line, true).from(0);
        Map<String, SolvedNetwork.Interval> intervals = new TreeMap<>();
        for (String interval : network.intervals()) {
            int start = links.number(TimePoint.start(interval));
            int end = links.number(TimePoint.end(interval));
            intervals.put(interval, new SolvedNetwork.Interval(bound(earliest, start, -1), bound(latest, start, 1), bound(earliest, end, -1), bound(latest, end, 1)));
        }
        List<String> wanted = network.intervals().stream().filter(shown).toList();
        Orders orders = new Orders(links, held, line, wanted);
        List<List<Integer>> rightBefore = new ArrayList<>();
        for (int interval = 0; interval < orders.size(); interval++) {
            rightBefore.add(orders.rightBefore(interval));
        }
        List<SolvedNetwork.Relation> relations = new ArrayList<>(relations(orders, rightBefore));
        relations.addAll(new Containment(links, held, orders, network.constraints()).relations(wanted));
        return new SolvedNetwork(intervals, relations, conflicts.found(), new Lineup(links, held, intervals, orders, rightBefore, telling).order());
    }

    private Optional<SolvedNetwork.Bound> bound(Paths paths, int point, int sign) {
        if (paths.distance[point] == Paths.UNREACHED) {
            return Optional.empty();
        }
        long days = Math.floorDiv(paths.distance[point], Links.DAY);
        return Optional.of(new SolvedNetwork.Bound(LocalDate.ofEpochDay(sign * days), premises(paths.edgesTo(point))));
    }

    private SortedSet<String> premises(List<Integer> edges) {
        SortedSet<String> ids = new TreeSet<>();
        links.constraintsOf(edges).forEach(index -> ids.add(network.constraints().get(index).id()));
        return ids;
    }

    private List<SolvedNetwork.Relation> relations(Orders orders, List<List<Integer>> rightBefore) {
        List<SolvedNetwork.Relation> relations = new ArrayList<>();
        for (int later = 0; later < orders.size(); later++) {
            int written = 0;
            for (int earlier : rightBefore.get(later)) {
                if (written == MOST_INFERRED || orders.isTold(earlier, later)) {
                    continue;
                }
                SortedSet<String> premises = premises(orders.proof(earlier, later));
                // What follows from one attestation alone is what it says.
                if (premises.size() > 1) {
                    relations.add(new SolvedNetwork.Relation(orders.name(earlier), AllenRelation.BEFORE, orders.name(later), premises));
                    written++;
                }
            }
        }
        return relations;
    }
}
