package org.attest.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * All intervals in one line that breaks no order known: by the day an interval begins at the earliest; where that is not known, by the first day known of
 * anything that comes after it, so that what led to an event stands before it; last what has no place in the calendar.
 */
final class Lineup {

    private final Map<String, SolvedNetwork.Interval> intervals;
    private final Orders orders;
    private final List<List<Integer>> rightBefore;
    private final Comparator<String> telling;
    private final long[] later;

    Lineup(Links links, BitSet held, Map<String, SolvedNetwork.Interval> intervals, Orders orders, List<List<Integer>> rightBefore, Comparator<String> telling) {
        this.intervals = intervals;
        this.orders = orders;
        this.rightBefore = rightBefore;
        this.telling = telling;
        later = firstDayAfter(links, held);
    }

    /** For each point the earliest day known of it or of what comes after it. */
    private long[] firstDayAfter(Links links, BitSet held) {
        long[] days = new long[links.points];
        Arrays.fill(days, Long.MAX_VALUE);
        intervals.forEach((name, interval) -> {
            interval.earliestStart().ifPresent(bound -> days[links.number(TimePoint.start(name))] = bound.day().toEpochDay());
            interval.earliestEnd().ifPresent(bound -> days[links.number(TimePoint.end(name))] = bound.day().toEpochDay());
        });
        int[] line = Paths.line(links);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int point : line) {
                for (int edge = links.firstOut[point]; edge < links.firstOut[point + 1]; edge++) {
                    int other = links.to[edge];
                    if (point != 0 && other != 0 && held.get(edge) && links.weight[edge] <= 0 && days[point] < days[other]) {
                        days[other] = days[point];
                        changed = true;
                    }
                }
            }
        }
        long[] ofIntervals = new long[orders.size()];
        for (int i = 0; i < ofIntervals.length; i++) {
            SolvedNetwork.Interval interval = intervals.get(orders.name(i));
            long after = days[orders.start(orders.name(i))];
            ofIntervals[i] = interval.earliestStart().isPresent() ? after
                    : Math.min(after, interval.latestStart().map(bound -> bound.day().toEpochDay()).orElse(Long.MAX_VALUE));
        }
        return ofIntervals;
    }

    List<SolvedNetwork.Placed> order() {
        List<List<Integer>> next = new ArrayList<>();
        int[] waitingFor = new int[orders.size()];
        for (int i = 0; i < orders.size(); i++) {
            next.add(new ArrayList<>());
            waitingFor[i] = rightBefore.get(i).size();
            int self = i;
            rightBefore.get(i).forEach(earlier -> next.get(earlier).add(self));
        }
        PriorityQueue<Integer> free = new PriorityQueue<>(Comparator.comparingLong((Integer i) -> later[i]).thenComparing(orders::name, telling)
                .thenComparing(orders::name));
        for (int i = 0; i < orders.size(); i++) {
            if (waitingFor[i] == 0) {
                free.add(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!free.isEmpty()) {
            int first = free.remove();
            order.add(first);
            next.get(first).forEach(waiting -> {
                if (--waitingFor[waiting] == 0) {
                    free.add(waiting);
                }
            });
        }
        return placed(order, next);
    }

    /** What is told late and happened early stands beside what it led to. */
    private List<SolvedNetwork.Placed> placed(List<Integer> order, List<List<Integer>> next) {
        String[] anchors = new String[order.size()];
        for (int i = order.size() - 1; i >= 0; i--) {
            int interval = order.get(i);
            anchors[interval] = orders.name(interval);
            for (int after : next.get(interval)) {
                if (later[after] == later[interval] && telling.compare(anchors[after], anchors[interval]) < 0) {
                    anchors[interval] = anchors[after];
                }
            }
        }
        // The sort is stable: of those with one anchor the order stays.
        return order.stream().map(interval -> new SolvedNetwork.Placed(orders.name(interval), later[interval], anchors[interval]))
                .sorted(Comparator.comparingLong(SolvedNetwork.Placed::day).thenComparing(SolvedNetwork.Placed::anchor, telling)).toList();
    }
}
