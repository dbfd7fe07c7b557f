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
    enum Kind { OCCUPATION, POSITION, OFFICE }

    private static final String RANK = "rank";
    private static final String BELOW = "below";
    private static final Descriptions STANDARD = new Descriptions(Table.ofResource("data/lexicon/descriptions.tsv"));

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> ranks = new TreeSet<>();
    private final Set<String> below = new TreeSet<>();

    private Descriptions(Table table) {
        for (Table.Row row : table.rows()) {
            for (String word : row.list("words")) {
                boolean fresh = switch (row.get("kind")) {
                    case RANK -> ranks.add(word);
                    case BELOW -> below.add(word);
                    default -> kinds.put(word, row.constant("kind", Kind.class)) == null;
                };
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

    /** True of the word before "commander" in "deputy commander", who commands nothing by that. */
    boolean isBelow(String word) {
        return below.contains(word);
    }

    boolean isRank(String word) {
        return ranks.contains(word);
    }
}
