package org.attest.annotation.name;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/** Words beside which a name is that of a place. */
final class PlaceCues {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/place-cues.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    private static final Set<String> PREPOSITIONS = WORDS.get("preposition");
    private static final Set<String> NOUNS = WORDS.get("noun");
    private static final Set<String> VERBS = WORDS.get("verb");

    private PlaceCues() {}

    /** "in", "near", "from". */
    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** A noun of which a place is said: "mayor", "south", "outskirts". */
    static boolean isNoun(String lemma) {
        return NOUNS.contains(lemma);
    }

    /**
     * "The mayor of Cessnock", "took Saraqib".
     *
     * @param before the preposition before the name, in small letters; empty where there is none
     */
    static boolean isHeldBy(NameContext context, DependencyTree tree, int head, String before) {
        return before.equals("of") && tree.head(head).filter(noun -> isNoun(context.token(noun).lemma())).isPresent()
                || before.isEmpty() && tree.is(head, "obj") && tree.head(head).filter(verb -> VERBS.contains(context.token(verb).lemma())).isPresent();
    }
}
