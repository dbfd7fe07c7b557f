package org.attest.extract.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.LinkedHashSet;

import org.attest.lexicon.Table;

/** Word classes that decide how clauses share their parts, from {@code data/lexicon/clause-words.tsv}. */
final class ClauseWords {

    private static final ClauseWords STANDARD = new ClauseWords(Table.ofResource("data/lexicon/clause-words.tsv"));

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();

    private ClauseWords(Table table) {
        for (Table.Row row : table.rows()) {
            if (classes.put(row.get("kind"), new LinkedHashSet<>(row.list("words"))) != null) {
                throw row.wrong("the kind '%s' stands twice".formatted(row.get("kind")));
            }
        }
    }

    static ClauseWords standard() {
        return STANDARD;
    }

    boolean is(String kind, String lemma) {
        Set<String> words = classes.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("clause-words.tsv has no kind '" + kind + "'");
        }
        return words.contains(lemma);
    }
}
