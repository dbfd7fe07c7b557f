package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.lexicon.Table;

/** What kin words say of each other: whoever has a son is his father or mother, and my father's brother is my uncle. */
final class KinTerms {

    /** The rows of {@code kin-inverses.tsv} by the words for the relative. */
    private static final Map<String, Table.Row> INVERSES = inverses(Table.ofResource("data/lexicon/kin-inverses.tsv"));

    private static final Map<List<String>, String> STEPS = steps(Table.ofResource("data/lexicon/kin-steps.tsv"));

    private KinTerms() {}

    private static Map<String, Table.Row> inverses(Table table) {
        Map<String, Table.Row> inverses = new HashMap<>();
        for (Table.Row row : table.rows()) {
            for (String of : row.list("of")) {
                if (inverses.put(of, row) != null) {
                    throw row.wrong("'%s' stands twice".formatted(of));
                }
            }
        }
        return Map.copyOf(inverses);
    }

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

    /** What somebody who has a relative is to that relative; empty where nobody knows whether they are a man or a woman. */
    static Optional<String> inverse(String term, Gender owner) {
        return owner == Gender.UNKNOWN ? Optional.empty() : Optional.ofNullable(INVERSES.get(term)).map(row -> row.get(owner == Gender.MALE ? "man" : "woman"));
    }

    /** What the relative of a relative is: the brother of a father an uncle. */
    static Optional<String> ofRelative(String relative, String next) {
        return Optional.ofNullable(STEPS.get(List.of(relative, next)));
    }
}
