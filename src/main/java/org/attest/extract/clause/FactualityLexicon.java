package org.attest.extract.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attest.fact.Factuality;
import org.attest.lexicon.Table;

/** Words that change what a clause says, from {@code data/lexicon/factuality.tsv}. */
final class FactualityLexicon {

    enum Kind { NEGATOR, NOBODY, MODAL, ADVERB, FREQUENCY, LATER, ADJECTIVE, DETERMINER, MARKER, PREPOSITION, GOVERNOR }

    /** What stands below a governing word. */
    enum Below { TO, THAT, NOUN }

    /** What something becomes below a word: empty for "as the word's own clause". */
    record Effect(Optional<Factuality> positive, Optional<Factuality> negative) {

        /** What the thing below is, the word's own clause being this. */
        Factuality on(Factuality own) {
            return switch (own) {
                case FACTUAL, GENERIC -> {
                    Factuality below = positive.orElse(own);
                    yield below == Factuality.FACTUAL ? own : below;
                }
                case COUNTERFACTUAL -> negative.orElse(positive.map(below -> below == Factuality.COUNTERFACTUAL ? Factuality.FACTUAL : own).orElse(own));
                case HYPOTHETICAL, UNSPECIFIED -> positive.filter(below -> below == Factuality.FACTUAL && negative.equals(positive)).orElse(own);
                case PROBABLE, POSSIBLE, INTENDED -> positive.isEmpty() ? own : positive.get() == Factuality.COUNTERFACTUAL ? Factuality.POSSIBLE
                        : positive.get() == Factuality.FACTUAL && !negative.equals(positive) ? own : positive.get();
            };
        }
    }

    private record Key(Kind kind, String word, Optional<Below> below) {}

    private static final FactualityLexicon STANDARD = new FactualityLexicon(Table.ofResource("data/lexicon/factuality.tsv"));

    private final Map<Key, Effect> effects = new LinkedHashMap<>();

    private FactualityLexicon(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = row.constant("kind", Kind.class);
            Effect effect = new Effect(value(row, "positive"), value(row, "negative"));
            List<String> below = row.list("below");
            for (String word : row.list("words")) {
                if (below.isEmpty()) {
                    put(row, new Key(kind, word, Optional.empty()), effect);
                }
                for (String each : below) {
                    put(row, new Key(kind, word, Optional.of(Below.valueOf(each.toUpperCase(Locale.ROOT)))), effect);
                }
            }
        }
    }

    private void put(Table.Row row, Key key, Effect effect) {
        if (effects.put(key, effect) != null) {
            throw row.wrong("'%s' stands twice".formatted(key.word()));
        }
    }

    private static Optional<Factuality> value(Table.Row row, String column) {
        return row.get(column).equals("same") ? Optional.empty() : Optional.of(row.constant(column, Factuality.class));
    }

    static FactualityLexicon standard() {
        return STANDARD;
    }

    Optional<Effect> effect(Kind kind, String word) {
        return Optional.ofNullable(effects.get(new Key(kind, word, Optional.empty())));
    }

    Optional<Effect> governor(String word, Below below) {
        return Optional.ofNullable(effects.get(new Key(Kind.GOVERNOR, word, Optional.of(below))));
    }

    boolean is(Kind kind, String word) {
        return effects.containsKey(new Key(kind, word, Optional.empty()));
    }
}
