package org.attest.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tries every way to put a few intervals on a small grid of moments: slow, and too simple to be wrong. */
final class AllAssignments {

    static final int DAYS = 3;
    /** Enough for three intervals that follow each other within one day. */
    private static final int MOMENTS = 4;

    private final List<String> intervals;
    private final List<Constraint> constraints;
    private final List<int[]> solutions = new ArrayList<>();

    AllAssignments(List<String> intervals, Collection<Constraint> constraints) {
        this.intervals = intervals;
        this.constraints = List.copyOf(constraints);
        assign(new int[2 * intervals.size()], 0);
    }

    private void assign(int[] moments, int point) {
        if (point == moments.length) {
            solutions.add(moments.clone());
            return;
        }
        for (int moment = point % 2 == 0 ? 0 : moments[point - 1]; moment < DAYS * MOMENTS; moment++) {
            moments[point] = moment;
            if (holds(moments, point)) {
                assign(moments, point + 1);
            }
        }
    }

    private boolean holds(int[] moments, int known) {
        for (Constraint constraint : constraints) {
            for (Difference difference : constraint.differences()) {
                int from = index(difference.from());
                int to = index(difference.to());
                if (from <= known && to <= known && !holds(difference, from < 0 ? 0 : moments[from], to < 0 ? 0 : moments[to])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(Difference difference, int from, int to) {
        long most = difference.days() * MOMENTS + switch (difference.margin()) {
            case NONE -> 0;
            case LESS_A_MOMENT -> -1;
            case WITHIN_THE_DAY -> MOMENTS - 1;
        };
        return to - from <= most;
    }

    private int index(TimePoint point) {
        return point.equals(TimePoint.ORIGIN) ? -1 : 2 * intervals.indexOf(point.interval()) + (point.side() == TimePoint.Side.START ? 0 : 1);
    }

    boolean isPossible() {
        return !solutions.isEmpty();
    }

    int firstDay(TimePoint point) {
        return solutions.stream().mapToInt(solution -> solution[index(point)] / MOMENTS).min().orElseThrow();
    }

    int lastDay(TimePoint point) {
        return solutions.stream().mapToInt(solution -> solution[index(point)] / MOMENTS).max().orElseThrow();
    }

    boolean isBefore(String first, String second) {
        return solutions.stream().allMatch(solution -> solution[index(TimePoint.end(first))] < solution[index(TimePoint.start(second))]);
    }

    boolean isWithin(String inner, String outer) {
        return solutions.stream().allMatch(solution -> solution[index(TimePoint.start(inner))] >= solution[index(TimePoint.start(outer))]
                && solution[index(TimePoint.end(inner))] <= solution[index(TimePoint.end(outer))]);
    }
}
