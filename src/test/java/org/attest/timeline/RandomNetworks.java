package org.attest.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Networks of a few intervals on the first days of 1970. */
final class RandomNetworks {

    static final List<String> INTERVALS = List.of("a", "b", "c");

    private RandomNetworks() {}

    /** Each interval lies on the days of the grid: a rule of this little world. */
    static List<Constraint> window() {
        LocalDate first = LocalDate.EPOCH;
        LocalDate last = first.plusDays(AllAssignments.DAYS - 1);
        return INTERVALS.stream().map(interval -> Constraint.rule(Constraint.within(interval, TimeBounds.within(first, last)).toArray(Difference[]::new))).toList();
    }

    static List<Constraint> said(Random random, int count) {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            constraints.add(Constraint.said("said-" + i, "statement-" + i, random.nextInt(100) / 100.0, differences(random)));
        }
        return constraints;
    }

    private static List<Difference> differences(Random random) {
        String one = INTERVALS.get(random.nextInt(INTERVALS.size()));
        String other = INTERVALS.get((INTERVALS.indexOf(one) + 1 + random.nextInt(INTERVALS.size() - 1)) % INTERVALS.size());
        return switch (random.nextInt(6)) {
            case 0 -> Constraint.within(one, TimeBounds.within(day(random.nextInt(2)), day(1 + random.nextInt(2))));
            case 1 -> Constraint.within(one, new TimeBounds(Optional.of(day(random.nextInt(AllAssignments.DAYS))), Optional.empty(), Optional.empty(), Optional.empty()));
            case 2 -> {
                int fewest = random.nextInt(2);
                yield Constraint.lasting(one, new Length(fewest, fewest + random.nextInt(2)));
            }
            case 3 -> List.of(Difference.atMost(TimePoint.end(one), TimePoint.start(other), random.nextInt(2)),
                    Difference.atLeast(TimePoint.end(one), TimePoint.start(other), 0));
            default -> Constraint.related(one, AllenRelation.values()[random.nextInt(AllenRelation.values().length)], other);
        };
    }

    private static LocalDate day(int number) {
        return LocalDate.EPOCH.plusDays(number);
    }
}
