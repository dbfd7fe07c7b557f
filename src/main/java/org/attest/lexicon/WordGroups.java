package org.attest.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.attest.text.InputException;

/** Small groups of words that decide together, each under a name of its own: a table with the columns {@code kind} and {@code words}, the words separated by {@code |}. */
public final class WordGroups {

    private final String name;
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    private WordGroups(Table table) {
        name = table.name();
        for (Table.Row row : table.rows()) {
            if (groups.put(row.get("kind"), Collections.unmodifiableSet(new LinkedHashSet<>(row.list("words")))) != null) {
                throw row.wrong("the kind '%s' stands twice".formatted(row.get("kind")));
            }
        }
    }

    /**
     * Reads groups of the program's own, such as {@code data/lexicon/clause-words.tsv}.
     *
     * @throws InputException naming the line, where a kind stands twice
     */
    public static WordGroups ofResource(String path) {
        return new WordGroups(Table.ofResource(path));
    }

    /**
     * The words of this kind, in the order of the table.
     *
     * @throws IllegalArgumentException where the table has no such kind: a rule asks for what nobody wrote
     */
    public Set<String> of(String kind) {
        Set<String> words = groups.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("%s has no kind '%s'".formatted(name, kind));
        }
        return words;
    }
}
