package org.attest.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.jena.graph.Node;

/** How many tell of something alike that was done to the same person or thing. */
final class Accounts {

    private final Map<String, Set<String>> patients = new HashMap<>();
    private final Map<String, Set<String>> tellers = new HashMap<>();

    void patient(String event, Node patient) {
        if (patient.isURI()) {
            patients.computeIfAbsent(event, key -> new HashSet<>(2)).add(patient.getURI());
        }
    }

    void teller(String thing, String document, String source) {
        if (thing.startsWith(document + "#event-")) {
            tellers.computeIfAbsent(thing, key -> new HashSet<>(2)).add(document + " " + source);
        }
    }

    /** By event, where there is more than one. */
    SortedMap<String, Integer> numbers(Map<String, ThingEntry> things) {
        Map<String, Set<String>> alike = new HashMap<>();
        patients.forEach((event, done) -> family(things, event).ifPresent(family -> done.forEach(patient ->
                alike.computeIfAbsent(family + " " + patient, key -> new HashSet<>(2)).addAll(tellers.getOrDefault(event, Set.of())))));
        SortedMap<String, Integer> numbers = new TreeMap<>();
        tellers.forEach((event, own) -> put(numbers, event, own.size()));
        patients.forEach((event, done) -> family(things, event).ifPresent(family -> done.forEach(patient ->
                put(numbers, event, alike.get(family + " " + patient).size()))));
        return numbers;
    }

    private static Optional<String> family(Map<String, ThingEntry> things, String event) {
        return Optional.ofNullable(things.get(event)).flatMap(ThingEntry::kind).map(KindOf.Kind::family);
    }

    private static void put(SortedMap<String, Integer> numbers, String event, int number) {
        if (number > 1) {
            numbers.merge(event, number, Math::max);
        }
    }
}
