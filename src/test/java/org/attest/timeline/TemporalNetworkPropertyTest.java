package org.attest.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What holds for every network; the seed stands in each failure. */
class TemporalNetworkPropertyTest {

    private static final int NETWORKS = 60;

    @Test
    void agreesWithTryingEverything() {
        forEachNetwork((seed, said) -> {
            List<Constraint> all = withWindow(said);
            SolvedNetwork solved = TemporalNetwork.of(all).solve();
            AllAssignments brute = new AllAssignments(RandomNetworks.INTERVALS, all);
            assertThat(solved.conflicts().isEmpty()).as(seed).isEqualTo(brute.isPossible());
            if (brute.isPossible()) {
                for (String interval : RandomNetworks.INTERVALS) {
                    assertThat(solved.intervals().get(interval).bounds()).as(seed + ", bounds of " + interval).isEqualTo(new TimeBounds(
                            day(brute.firstDay(TimePoint.start(interval))), day(brute.lastDay(TimePoint.start(interval))),
                            day(brute.firstDay(TimePoint.end(interval))), day(brute.lastDay(TimePoint.end(interval)))));
                }
            }
        });
    }

    @Test
    void infersEveryOrderThatHoldsAndNoOther() {
        forEachNetwork((seed, said) -> {
            List<Constraint> all = withWindow(said);
            AllAssignments brute = new AllAssignments(RandomNetworks.INTERVALS, all);
            if (brute.isPossible()) {
                SolvedNetwork solved = TemporalNetwork.of(all).solve();
                for (SolvedNetwork.Relation relation : solved.relations()) {
                    boolean holds = relation.relation() == AllenRelation.BEFORE ? brute.isBefore(relation.first(), relation.second())
                            : brute.isWithin(relation.first(), relation.second());
                    assertThat(holds).as(seed + ", " + relation).isTrue();
                }
                Set<String> known = known(said, solved);
                for (String first : RandomNetworks.INTERVALS) {
                    for (String second : RandomNetworks.INTERVALS) {
                        assertThat(known.contains(first + second)).as(seed + ", " + first + " before " + second)
                                .isEqualTo(!first.equals(second) && brute.isBefore(first, second));
                    }
                }
            }
        });
    }

    @Test
    void findsConflictsOfWhichEachPartIsNeeded() {
        forEachNetwork((seed, said) -> {
            List<Constraint> held = new ArrayList<>(said);
            for (SolvedNetwork.Conflict conflict : TemporalNetwork.of(withWindow(said)).solve().conflicts()) {
                List<Constraint> culprits = held.stream().filter(constraint -> conflict.constraints().contains(constraint.id())).toList();
                assertThat(culprits).as(seed).hasSameSizeAs(conflict.constraints());
                assertThat(new AllAssignments(RandomNetworks.INTERVALS, withWindow(culprits)).isPossible()).as(seed + ", " + conflict).isFalse();
                for (Constraint culprit : culprits) {
                    List<Constraint> others = culprits.stream().filter(other -> !other.equals(culprit)).toList();
                    assertThat(new AllAssignments(RandomNetworks.INTERVALS, withWindow(others)).isPossible()).as(seed + ", " + conflict + " without " + culprit).isTrue();
                    assertThat(culprit.confidence()).as(seed).isGreaterThanOrEqualTo(culprits.stream()
                            .filter(other -> other.statement().filter(conflict.setAside()::equals).isPresent()).findFirst().orElseThrow().confidence());
                }
                held.removeIf(constraint -> constraint.statement().filter(conflict.setAside()::equals).isPresent());
            }
            assertThat(new AllAssignments(RandomNetworks.INTERVALS, withWindow(held)).isPossible()).as(seed + ", what is left").isTrue();
        });
    }

    @Test
    void neverWidensABoundThatIsHeld() {
        forEachNetwork((seed, said) -> {
            SolvedNetwork solved = TemporalNetwork.of(withWindow(said)).solve();
            Set<String> aside = solved.conflicts().stream().map(SolvedNetwork.Conflict::setAside).collect(Collectors.toSet());
            said.stream().filter(constraint -> !aside.contains(constraint.statement().orElseThrow())).flatMap(constraint -> constraint.differences().stream())
                    .forEach(difference -> {
                        if (difference.from().equals(TimePoint.ORIGIN)) {
                            LocalDate latest = bound(solved, difference.to(), true);
                            assertThat(latest.toEpochDay()).as(seed).isLessThanOrEqualTo(difference.days());
                        } else if (difference.to().equals(TimePoint.ORIGIN)) {
                            LocalDate earliest = bound(solved, difference.from(), false);
                            assertThat(earliest.toEpochDay()).as(seed).isGreaterThanOrEqualTo(-difference.days());
                        }
                    });
        });
    }

    @Test
    void keepsTrueBoundsWhenATrueConstraintComes() {
        forEachNetwork((seed, said) -> {
            // What the first solution of the network makes true.
            AllAssignments truth = new AllAssignments(RandomNetworks.INTERVALS, withWindow(said));
            if (truth.isPossible() && !said.isEmpty()) {
                SolvedNetwork before = TemporalNetwork.of(withWindow(said.subList(0, said.size() - 1))).solve();
                SolvedNetwork after = TemporalNetwork.of(withWindow(said)).solve();
                for (String interval : RandomNetworks.INTERVALS) {
                    TimeBounds wide = before.intervals().get(interval).bounds();
                    TimeBounds narrow = after.intervals().get(interval).bounds();
                    assertThat(narrow.earliestStart().orElseThrow()).as(seed).isAfterOrEqualTo(wide.earliestStart().orElseThrow())
                            .isBeforeOrEqualTo(day(truth.firstDay(TimePoint.start(interval))).orElseThrow());
                    assertThat(narrow.latestEnd().orElseThrow()).as(seed).isBeforeOrEqualTo(wide.latestEnd().orElseThrow())
                            .isAfterOrEqualTo(day(truth.lastDay(TimePoint.end(interval))).orElseThrow());
                }
            }
        });
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        forEachNetwork((seed, said) -> {
            List<Constraint> shuffled = new ArrayList<>(withWindow(said));
            Collections.shuffle(shuffled, new Random(seed.hashCode()));
            assertThat(TemporalNetwork.of(shuffled).solve()).as(seed).isEqualTo(TemporalNetwork.of(withWindow(said)).solve());
        });
    }

    @Test
    void givesEachBoundAProofThatIsEnough() {
        forEachNetwork((seed, said) -> {
            List<Constraint> all = withWindow(said);
            SolvedNetwork solved = TemporalNetwork.of(all).solve();
            solved.intervals().forEach((interval, known) -> known.latestEnd().ifPresent(bound -> {
                List<Constraint> used = withWindow(said.stream().filter(constraint -> bound.premises().contains(constraint.id())).toList());
                assertThat(TemporalNetwork.of(used).solve().intervals().get(interval).latestEnd().orElseThrow().day()).as(seed).isEqualTo(bound.day());
            }));
        });
    }

    private static void forEachNetwork(BiConsumer<String, List<Constraint>> check) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + NETWORKS; seed++) {
            Random random = new Random(seed);
            check.accept("seed " + seed, RandomNetworks.said(random, 1 + random.nextInt(6)));
        }
    }

    private static List<Constraint> withWindow(List<Constraint> said) {
        List<Constraint> all = new ArrayList<>(said);
        all.addAll(RandomNetworks.window());
        return all;
    }

    private static Optional<LocalDate> day(int number) {
        return Optional.of(LocalDate.EPOCH.plusDays(number));
    }

    private static LocalDate bound(SolvedNetwork solved, TimePoint point, boolean latest) {
        SolvedNetwork.Interval interval = solved.intervals().get(point.interval());
        boolean start = point.side() == TimePoint.Side.START;
        return (latest ? start ? interval.latestStart() : interval.latestEnd() : start ? interval.earliestStart() : interval.earliestEnd()).orElseThrow().day();
    }

    /** Orders that are said, inferred or read off the bounds, with what follows by transitivity. */
    private static Set<String> known(List<Constraint> said, SolvedNetwork solved) {
        Set<String> known = new TreeSet<>();
        solved.relations().stream().filter(relation -> relation.relation() == AllenRelation.BEFORE).forEach(relation -> known.add(relation.first() + relation.second()));
        for (String first : RandomNetworks.INTERVALS) {
            for (String second : RandomNetworks.INTERVALS) {
                boolean byBounds = solved.intervals().get(first).latestEnd().orElseThrow().day().isBefore(solved.intervals().get(second).earliestStart().orElseThrow().day());
                // What one statement says alone is not inferred.
                boolean bySaying = !first.equals(second) && said.stream().anyMatch(constraint -> saysBefore(constraint, first, second));
                if (byBounds || bySaying) {
                    known.add(first + second);
                }
            }
        }
        for (String between : RandomNetworks.INTERVALS) {
            for (String first : RandomNetworks.INTERVALS) {
                for (String second : RandomNetworks.INTERVALS) {
                    if (known.contains(first + between) && known.contains(between + second)) {
                        known.add(first + second);
                    }
                }
            }
        }
        return known;
    }

    private static boolean saysBefore(Constraint constraint, String first, String second) {
        return constraint.differences().contains(Difference.before(TimePoint.end(first), TimePoint.start(second)));
    }
}
