package org.attest.extract.relation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.attest.lexicon.Table;

/** The words of {@code data/lexicon/descriptions.tsv}: what somebody is, and what ranks it. */
final class Descriptions {

    /** What a noun tells of whom it describes. */
    enum Kind { OCCUPATION, POSITION, GRADE, OFFICE }

    private static final String RANK = "rank";
    private static final Descriptions STANDARD = new Descriptions(Table.ofResource("data/lexicon/descriptions.tsv"));

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> ranks = new TreeSet<>();

    private Descriptions(Table table) {
        for (Table.Row row : table.rows()) {
            for (String word : row.list("words")) {
                boolean fresh = row.get("kind").equals(RANK) ? ranks.add(word) : kinds.put(word, row.constant("kind", Kind.class)) == null;
                if (!fresh) {
                    throw row.wrong("'%s' stands twice".formatted(word));
                }
            }
        }
    }

    static Descriptions standard() {
        return STANDARD;
    }

    /** @param words one or two, the last in its dictionary form */
    Optional<Kind> kind(String words) {
        return Optional.ofNullable(kinds.get(words.toLowerCase(Locale.ROOT)));
    }

    boolean isRank(String word) {
        return ranks.contains(word);
    }
}
