package org.attest.extract.clause;

import org.attest.lexicon.WordGroups;

/** Word classes that decide how clauses share their parts, from {@code data/lexicon/clause-words.tsv}. */
final class ClauseWords {

    private static final ClauseWords STANDARD = new ClauseWords(WordGroups.ofResource("data/lexicon/clause-words.tsv"));

    private final WordGroups classes;

    private ClauseWords(WordGroups classes) {
        this.classes = classes;
    }

    static ClauseWords standard() {
        return STANDARD;
    }

    boolean is(String kind, String lemma) {
        return classes.of(kind).contains(lemma);
    }
}
