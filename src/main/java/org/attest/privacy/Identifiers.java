package org.attest.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names by which people could be known.
 *
 * @param names each as the keys of its words; the longest first among those that begin alike
 * @param tokens words that are replaced wherever they stand
 * @param capitalised words of every text, and titles, that somebody is called by alone: replaced where they are capitalised
 * @param kept words of names that stay where they stand alone, since they are words of every text
 */
record Identifiers(Map<String, List<List<String>>> names, Set<String> tokens, Set<String> capitalised, SortedSet<String> kept) {

    /** @param places names of known places, which in a description ("the mayor of Aleppo") name no person */
    static Identifiers of(SortedSet<String> labels, Set<String> places) {
        Map<String, List<List<String>>> names = new HashMap<>();
        SortedSet<String> tokens = new TreeSet<>();
        SortedSet<String> capitalised = new TreeSet<>();
        SortedSet<String> kept = new TreeSet<>();
        for (String label : labels) {
            List<Words.Word> words = Words.of(label);
            // A description begins with a small letter or has small words that no name has.
            boolean description = words.stream().anyMatch(word -> !word.startsUpper() && Words.isCommon(word.key()) && word.key().length() > 1);
            List<Words.Word> named = new ArrayList<>();
            for (Words.Word word : words) {
                boolean mayBeName = word.startsUpper() && !(description && places.contains(word.key()));
                if (mayBeName && !(Words.isDescribing(word.key()) && named.isEmpty())) {
                    named.add(word);
                }
            }
            if (words.size() == 1 && named.isEmpty() && words.getFirst().startsUpper()) {
                // Somebody is called by it: an Emir or a Baker may be so by name. Kinship and peoples stay, and are told.
                (Words.tellsOfKinOrPeople(words.getFirst().key()) ? kept : capitalised).add(words.getFirst().key());
            }
            List<String> proper = named.stream().map(Words.Word::key).toList();
            for (String key : proper) {
                if (!Words.isCommon(key)) {
                    tokens.add(key);
                } else if (proper.size() == 1 && !description) {
                    capitalised.add(key);
                } else if (key.codePointCount(0, key.length()) > 2) {
                    kept.add(key);
                }
            }
            if (!description && proper.size() > 1 && proper.stream().anyMatch(Words::isCommon)) {
                List<String> whole = words.stream().dropWhile(word -> !named.contains(word)).map(Words.Word::key).toList();
                names.computeIfAbsent(whole.getFirst(), first -> new ArrayList<>()).add(whole);
            }
        }
        names.values().forEach(list -> list.sort((one, other) -> Integer.compare(other.size(), one.size())));
        kept.removeAll(capitalised);
        return new Identifiers(names, tokens, capitalised, kept);
    }
}
