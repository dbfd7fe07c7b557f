package org.attest.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one attestation, or a rule of the world, demands of the ends of intervals.
 *
 * @param id the attestation; names it in derivations and conflicts
 * @param statement whatever stands and falls together with it: the four bounds that one phrase gives are four attestations and one statement.
 *                  Empty where it is a rule of the world, which is never set aside
 * @param confidence 0 to 1; of a conflict's statements the least certain is set aside
 * @param differences all of them hold where it holds
 */
public record Constraint(String id, Optional<String> statement, double confidence, List<Difference> differences) implements Comparable<Constraint> {

    public Constraint {
        differences = List.copyOf(differences);
        if (differences.isEmpty()) {
            throw new IllegalArgumentException("a constraint needs at least one difference: " + id);
        }
    }

    /** A rule of the world: nobody says it and nothing sets it aside. */
    public static Constraint rule(Difference... differences) {
        return new Constraint("", Optional.empty(), 1, List.of(differences));
    }

    /** Something said. */
    public static Constraint said(String id, String statement, double confidence, List<Difference> differences) {
        return new Constraint(id, Optional.of(statement), confidence, differences);
    }

    /** What these bounds demand of the interval; no difference for a bound that is unknown. */
    public static List<Difference> within(String interval, TimeBounds bounds) {
        List<Difference> differences = new ArrayList<>();
        bounds.earliestStart().ifPresent(day -> differences.add(Difference.notBefore(TimePoint.start(interval), day)));
        bounds.latestStart().ifPresent(day -> differences.add(Difference.notAfter(TimePoint.start(interval), day)));
        bounds.earliestEnd().ifPresent(day -> differences.add(Difference.notBefore(TimePoint.end(interval), day)));
        bounds.latestEnd().ifPresent(day -> differences.add(Difference.notAfter(TimePoint.end(interval), day)));
        return differences;
    }

    /** What a length demands of the interval. */
    public static List<Difference> lasting(String interval, Length length) {
        TimePoint start = TimePoint.start(interval);
        TimePoint end = TimePoint.end(interval);
        return List.of(Difference.atLeast(start, end, length.fewestDays()), Difference.atMost(start, end, length.mostDays()));
    }

    /**
     * What a relation demands of its intervals. People who say that one thing happened during another do not mean that it began later: of Allen's relations only
     * those that tell before from after are strict.
     */
    public static List<Difference> related(String first, AllenRelation relation, String second) {
        TimePoint start = TimePoint.start(first);
        TimePoint end = TimePoint.end(first);
        TimePoint otherStart = TimePoint.start(second);
        TimePoint otherEnd = TimePoint.end(second);
        return switch (relation) {
            case BEFORE -> List.of(Difference.before(end, otherStart));
            case MEETS -> same(end, otherStart);
            case DURING -> List.of(Difference.notAfter(otherStart, start), Difference.notAfter(end, otherEnd));
            case OVERLAPS -> List.of(Difference.notAfter(start, otherStart), Difference.notAfter(otherStart, end), Difference.notAfter(end, otherEnd));
            case STARTS -> both(same(start, otherStart), List.of(Difference.notAfter(end, otherEnd)));
            case FINISHES -> both(same(end, otherEnd), List.of(Difference.notAfter(otherStart, start)));
            case SIMULTANEOUS_WITH -> both(same(start, otherStart), same(end, otherEnd));
            case AFTER -> related(second, AllenRelation.BEFORE, first);
            case MET_BY -> related(second, AllenRelation.MEETS, first);
            case CONTAINS -> related(second, AllenRelation.DURING, first);
            case OVERLAPPED_BY -> related(second, AllenRelation.OVERLAPS, first);
        };
    }

    /** The two points are one. */
    public static List<Difference> same(TimePoint one, TimePoint other) {
        return List.of(Difference.notAfter(one, other), Difference.notAfter(other, one));
    }

    private static List<Difference> both(List<Difference> some, List<Difference> more) {
        List<Difference> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Override
    public int compareTo(Constraint other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : differences.toString().compareTo(other.differences.toString());
    }
}
