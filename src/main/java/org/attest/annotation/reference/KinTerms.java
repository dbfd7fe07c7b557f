package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.lexicon.Table;

/** What kin words say of each other: whoever has a son is his father or mother, and my father's brother is my uncle. */
final class KinTerms {

    /** By the word for somebody: what whoever has them is to them, a man's word and a woman's. */
    private static final Map<String, List<String>> INVERSES = Map.ofEntries(Map.entry("son", List.of("father", "mother")),
            Map.entry("daughter", List.of("father", "mother")), Map.entry("child", List.of("father", "mother")),
            Map.entry("brother", List.of("brother", "sister")), Map.entry("sister", List.of("brother", "sister")),
            Map.entry("nephew", List.of("uncle", "aunt")), Map.entry("niece", List.of("uncle", "aunt")),
            Map.entry("grandson", List.of("grandfather", "grandmother")), Map.entry("granddaughter", List.of("grandfather", "grandmother")),
            Map.entry("husband", List.of("husband", "wife")), Map.entry("wife", List.of("husband", "wife")), Map.entry("widow", List.of("husband", "wife")),
            Map.entry("widower", List.of("husband", "wife")));

    private static final Map<List<String>, String> STEPS = steps(Table.ofResource("data/lexicon/kin-steps.tsv"));

    private KinTerms() {}

    private static Map<List<String>, String> steps(Table table) {
        Map<List<String>, String> steps = new HashMap<>();
        for (Table.Row row : table.rows()) {
            for (String of : row.list("of")) {
                for (String is : row.list("is")) {
                    if (steps.put(List.of(of, is), row.get("makes")) != null) {
                        throw row.wrong("'%s' of '%s' stands twice".formatted(is, of));
                    }
                }
            }
        }
        return Map.copyOf(steps);
    }

    /** What somebody who has a relative is to that relative. */
    static Optional<String> inverse(String term, Gender owner) {
        List<String> words = INVERSES.getOrDefault(term, List.of());
        return words.isEmpty() || owner == Gender.UNKNOWN ? Optional.empty() : Optional.of(words.get(owner == Gender.MALE ? 0 : 1));
    }

    /** What the relative of a relative is: the brother of a father an uncle. */
    static Optional<String> ofRelative(String relative, String next) {
        return Optional.ofNullable(STEPS.get(List.of(relative, next)));
    }
}
