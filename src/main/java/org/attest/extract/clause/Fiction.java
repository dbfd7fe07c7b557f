package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.DependencyTree;

/**
 * What only happens in a story: "in the film, a nun robs a bank", "the play tells of a prince who marries a beggar". Plots are told in the present tense;
 * what was done to the film itself ("which was shot in Rome") is of the world.
 */
final class Fiction {

    private final Syntax syntax;
    private final Tense tense;
    private final ClauseWords words = ClauseWords.standard();

    Fiction(Syntax syntax, Tense tense) {
        this.syntax = syntax;
        this.tense = tense;
    }

    boolean holds(int token) {
        DependencyTree tree = syntax.tree(token);
        if (syntax.isVerb(token) && tense.isPast(token)) {
            return false;
        }
        boolean outermost = true;
        for (Optional<Integer> at = Optional.of(token); at.isPresent(); at = tree.head(at.get())) {
            int clause = at.get();
            boolean present = syntax.isVerb(clause) && tense.isSimplePresent(clause) || syntax.token(clause).tag().equals("VBG");
            if (present && (isSetIn(clause) || !outermost && tells(clause))) {
                return true;
            }
            outermost = false;
        }
        return false;
    }

    /** "In her novel, a widow murders her lodger." */
    private boolean isSetIn(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return tree.children(clause, "obl").stream().anyMatch(place -> isFiction(place)
                && tree.children(place, "case").stream().anyMatch(mark -> syntax.lemma(mark).equals("in")));
    }

    /** "The novel tells of", "the film follows": the verb itself is of the world. */
    private boolean tells(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return words.is("tells-story", syntax.lemma(clause)) && tree.children(clause, "nsubj").stream().anyMatch(this::isFiction);
    }

    private boolean isFiction(int noun) {
        return words.is("fiction", syntax.lemma(noun));
    }
}
