package org.attest.extract.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.lexicon.Table;

/** What kind of thing a common noun mostly stands for, from {@code data/wordnet/noun-kinds.tsv}; {@link #PRONOUN} is of no noun. */
enum NounKind {
    ABSTRACTION, ACT, ANIMAL, ARTIFACT, BODY, COMMUNICATION, EVENT, FOOD, GROUP, NATURE, PERSON, PLACE, PLANT, POSSESSION, SUBSTANCE, TIME, VEHICLE, PRONOUN;

    private static final Map<String, NounKind> BY_NOUN = read(Table.ofResource("data/wordnet/noun-kinds.tsv"));

    /** Empty for a noun that stands for things of several kinds, or is not known. */
    static Optional<NounKind> of(String lemma) {
        return Optional.ofNullable(BY_NOUN.get(lemma));
    }

    /** All nouns of this kind. */
    Set<String> nouns() {
        return BY_NOUN.entrySet().stream().filter(entry -> entry.getValue() == this).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, NounKind> read(Table table) {
        Map<String, NounKind> kinds = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            NounKind kind = row.constant("kind", NounKind.class);
            for (String noun : row.list("nouns")) {
                if (kinds.put(noun, kind) != null) {
                    throw row.wrong("'%s' stands twice".formatted(noun));
                }
            }
        }
        return Map.copyOf(kinds);
    }
}
