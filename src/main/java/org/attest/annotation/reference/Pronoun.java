package org.attest.annotation.reference;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.lexicon.Table;

/**
 * What a personal pronoun tells of the one it stands for.
 *
 * @param person 1, 2 or 3
 * @param sorts what it may stand for
 */
record Pronoun(String word, int person, Quantity quantity, Gender gender, Set<Chain.Kind> sorts, Form form) {

    enum Form { SUBJECT, OBJECT, POSSESSIVE, REFLEXIVE, DEMONSTRATIVE }

    private enum Meaning {
        PERSON(EnumSet.of(Chain.Kind.PERSON)),
        PEOPLE(EnumSet.of(Chain.Kind.PERSON, Chain.Kind.GROUP, Chain.Kind.ORGANIZATION)),
        THING(EnumSet.of(Chain.Kind.THING, Chain.Kind.ORGANIZATION, Chain.Kind.PLACE, Chain.Kind.FACILITY, Chain.Kind.GROUP)),
        ANY(EnumSet.of(Chain.Kind.PERSON, Chain.Kind.GROUP, Chain.Kind.ORGANIZATION, Chain.Kind.PEOPLE, Chain.Kind.THING, Chain.Kind.PLACE));

        private final EnumSet<Chain.Kind> sorts;

        Meaning(EnumSet<Chain.Kind> sorts) {
            this.sorts = sorts;
        }
    }

    private static final Map<String, Pronoun> ALL = read();

    /** The pronoun written so, in any case. */
    static Optional<Pronoun> of(String word) {
        return Optional.ofNullable(ALL.get(word.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Pronoun> read() {
        Map<String, Pronoun> all = new LinkedHashMap<>();
        for (Table.Row row : Table.ofResource("data/lexicon/pronouns.tsv").rows()) {
            Quantity quantity = row.get("number").isEmpty() ? Quantity.UNKNOWN : row.constant("number", Quantity.class);
            Gender gender = row.get("gender").isEmpty() ? Gender.UNKNOWN : row.constant("gender", Gender.class);
            Pronoun pronoun = new Pronoun(row.get("word"), Integer.parseInt(row.get("person")), quantity, gender,
                    Set.copyOf(row.constant("meaning", Meaning.class).sorts), row.constant("form", Form.class));
            if (all.put(pronoun.word(), pronoun) != null) {
                throw row.wrong("'%s' is there twice".formatted(pronoun.word()));
            }
        }
        return Map.copyOf(all);
    }
}
