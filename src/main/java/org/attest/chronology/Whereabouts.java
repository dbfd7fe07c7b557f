package org.attest.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.SolvedNetwork;

/** Who took part in which events at which spots of the map, and where that would have them in two places at once. */
final class Whereabouts {

    /** What one can travel and still have been in both places on one day. */
    private static final double KILOMETRES_A_DAY = 1000;

    /** What is called the same stay though it is not the same place. */
    private static final double NEAR_KILOMETRES = 100;

    private static final Set<Node> PRESENT = Set.of(Vocabulary.Property.AGENT, Vocabulary.Property.PATIENT, Vocabulary.Property.PARTICIPANT);

    private final Testimony testimony;
    private final Map<Node, List<Attested>> spots = new HashMap<>();
    private final Map<String, List<Attested>> presences = new TreeMap<>();

    /** @param timed events of which some time is said */
    Whereabouts(Testimony testimony, Set<String> timed) {
        this.testimony = testimony;
        testimony.statements().stream().filter(attested -> attested.property().equals(Vocabulary.Property.PLACE) && testimony.spot(attested.object()).isPresent())
                .forEach(attested -> spots.computeIfAbsent(attested.subject(), event -> new ArrayList<>()).add(attested));
        Set<String> seen = new HashSet<>();
        testimony.statements().stream().filter(attested -> PRESENT.contains(attested.property()) && timed.contains(attested.subject().getURI())
                        && spots.containsKey(attested.subject()) && testimony.is(attested.object(), Vocabulary.Type.PERSON)
                        && seen.add(attested.subject() + " " + attested.object()))
                .forEach(attested -> presences.computeIfAbsent(attested.object().getURI(), person -> new ArrayList<>()).add(attested));
        presences.values().removeIf(list -> list.size() < 2 || !isApart(list));
    }

    private boolean isApart(List<Attested> presences) {
        return presences.stream().anyMatch(one -> presences.stream().anyMatch(other -> apart(one, other).isPresent()));
    }

    /** Events of one person that may contradict each other and so have to be looked at together. */
    List<Set<String>> together() {
        return presences.values().stream().map(list -> {
            Set<String> events = new TreeSet<>();
            list.forEach(presence -> events.add(presence.subject().getURI()));
            return events;
        }).toList();
    }

    /** Everything about the whereabouts that the answer for these events depends on. */
    List<String> facts(SortedSet<String> events) {
        List<String> facts = new ArrayList<>();
        presences.values().stream().flatMap(List::stream).filter(presence -> events.contains(presence.subject().getURI())).forEach(presence -> {
            facts.add(presence.id() + " " + presence.triple());
            spots.get(presence.subject()).forEach(spot -> facts.add(spot.id() + " " + spot.triple() + " " + testimony.spot(spot.object()).orElseThrow()));
        });
        facts.sort(Comparator.naturalOrder());
        return facts;
    }

    /** Two places that are too far from each other, by the attestations that name them. */
    private record Apart(Attested place, Attested otherPlace, double kilometres) {}

    private Optional<Apart> apart(Attested one, Attested other) {
        if (one.subject().equals(other.subject())) {
            return Optional.empty();
        }
        List<Apart> pairs = new ArrayList<>();
        for (Attested here : spots.get(one.subject())) {
            for (Attested there : spots.get(other.subject())) {
                double kilometres = testimony.spot(here.object()).orElseThrow().distance(testimony.spot(there.object()).orElseThrow());
                pairs.add(new Apart(here, there, kilometres));
            }
        }
        // Where one event is told of several places, the nearest decide.
        return pairs.stream().min(Comparator.comparingDouble(Apart::kilometres)).filter(pair -> pair.kilometres > NEAR_KILOMETRES);
    }

    /** Each by the attestations that cannot all hold. */
    List<Contradiction> contradictions(SolvedNetwork solved) {
        List<Contradiction> found = new ArrayList<>();
        presences.forEach((person, list) -> {
            for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                    contradiction(list.get(i), list.get(j), solved).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private Optional<Contradiction> contradiction(Attested one, Attested other, SolvedNetwork solved) {
        Optional<SolvedNetwork.Interval> here = Optional.ofNullable(solved.intervals().get(one.subject().getURI()));
        Optional<SolvedNetwork.Interval> there = Optional.ofNullable(solved.intervals().get(other.subject().getURI()));
        Optional<Apart> apart = apart(one, other);
        if (here.isEmpty() || there.isEmpty() || apart.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> days = certainDays(here.get(), there.get());
        boolean impossible = days.filter(number -> number > 1 || number == 1 && apart.get().kilometres > KILOMETRES_A_DAY).isPresent();
        if (!impossible) {
            return Optional.empty();
        }
        SortedSet<String> premises = new TreeSet<>(List.of(one.id(), other.id(), apart.get().place().id(), apart.get().otherPlace().id()));
        for (SolvedNetwork.Interval interval : List.of(here.get(), there.get())) {
            premises.addAll(interval.latestStart().orElseThrow().premises());
            premises.addAll(interval.earliestEnd().orElseThrow().premises());
        }
        return Optional.of(new Contradiction(Contradiction.Kind.TWO_PLACES_AT_ONCE, premises, Optional.empty()));
    }

    /** How many days both were certainly going on: from the later of the latest starts to the earlier of the earliest ends. */
    private static Optional<Long> certainDays(SolvedNetwork.Interval one, SolvedNetwork.Interval other) {
        if (one.latestStart().isEmpty() || one.earliestEnd().isEmpty() || other.latestStart().isEmpty() || other.earliestEnd().isEmpty()) {
            return Optional.empty();
        }
        long oneFirst = one.latestStart().get().day().toEpochDay();
        long oneLast = one.earliestEnd().get().day().toEpochDay();
        long otherFirst = other.latestStart().get().day().toEpochDay();
        long otherLast = other.earliestEnd().get().day().toEpochDay();
        boolean certain = oneFirst <= oneLast && otherFirst <= otherLast;
        return certain ? Optional.of(Math.min(oneLast, otherLast) - Math.max(oneFirst, otherFirst) + 1) : Optional.empty();
    }
}
