package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;

/**
 * Phrases of several words that stand right before a clause or a noun and make something of it: "in case they were caught", "far from being killed",
 * "short of a war". They are read from the words in their order, as a parser gives them trees of many shapes.
 */
final class Leads {

    private static final int LONGEST = 4;

    private final Syntax syntax;
    private final Tense tense;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Leads(Syntax syntax, Tense tense) {
        this.syntax = syntax;
        this.tense = tense;
    }

    /** What the phrase before this clause makes of it. */
    Optional<Effect> ofClause(int verb) {
        DependencyTree tree = syntax.tree(verb);
        List<Integer> own = new ArrayList<>(tree.children(verb, "nsubj", "expl", "aux", "cop"));
        own.add(verb);
        int first = own.stream().filter(child -> child <= verb).mapToInt(child -> tree.is(child, "nsubj") ? tree.subtree(child).getFirst() : child).min().orElse(verb);
        return before(first, Kind.MARKER, verb).or(() -> syntax.isGerund(verb) ? before(first, Kind.PREPOSITION, verb) : Optional.empty());
    }

    /** What the phrase before this noun makes of the event that it tells. */
    Optional<Effect> ofNoun(int noun) {
        DependencyTree tree = syntax.tree(noun);
        List<Integer> cases = tree.children(noun, "case").stream().filter(mark -> mark < noun).toList();
        return cases.isEmpty() ? Optional.empty() : before(cases.getLast() + 1, Kind.PREPOSITION, noun);
    }

    private Optional<Effect> before(int end, Kind kind, int led) {
        int start = syntax.tree(led).firstToken();
        for (int first = Math.max(start, end - LONGEST); first < end - 1; first++) {
            Optional<Effect> effect = effect(first, end, kind, led);
            if (effect.isPresent()) {
                return effect;
            }
        }
        // A single word leads a clause only where none of the tree's markers does, and the clause opens with it.
        boolean opens = end - 1 >= start && (end - 1 == start || words.is("clause-break", syntax.word(end - 2)) || words.is("wishing", syntax.word(end - 1)));
        return opens && kind == Kind.MARKER ? effect(end - 1, end, kind, led) : Optional.empty();
    }

    private Optional<Effect> effect(int first, int end, Kind kind, int led) {
        StringBuilder phrase = new StringBuilder();
        for (int i = first; i < end; i++) {
            phrase.append(i > first ? " " : "").append(syntax.word(i));
        }
        // "stayed as long as she lived" measures time
        boolean measures = words.is("condition-of-present", phrase.toString()) && tense.isPast(led);
        return measures ? Optional.empty() : lexicon.effect(kind, phrase.toString());
    }
}
