package org.attest.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many tell of an event, each speaker of each document once. An arrest and an interrogation of one man are two events. */
final class Accounts {

    private final Map<String, Set<String>> tellers = new HashMap<>();

    void teller(String thing, String document, String source) {
        if (thing.startsWith(document + "#event-")) {
            tellers.computeIfAbsent(thing, key -> new HashSet<>(2)).add(document + " " + source);
        }
    }

    /** By event, where there is more than one. */
    SortedMap<String, Integer> numbers() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        tellers.forEach((event, own) -> {
            if (own.size() > 1) {
                numbers.put(event, own.size());
            }
        });
        return numbers;
    }
}
