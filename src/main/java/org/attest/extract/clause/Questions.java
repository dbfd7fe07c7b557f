package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** What a sentence with a question mark asks, and what it takes for granted. */
final class Questions {

    private final Syntax syntax;
    private final Tense tense;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();

    Questions(Syntax syntax, Tense tense) {
        this.syntax = syntax;
        this.tense = tense;
    }

    /** True where the sentence asks whether this clause holds. */
    boolean asks(int clause) {
        return endsInQuestionMark(clause) && !takesForGranted(clause) && !(isPlain(clause) && asksElsewhere(clause));
    }

    boolean endsInQuestionMark(int token) {
        DependencyTree tree = syntax.tree(token);
        for (int last = tree.endToken() - 1; last >= Math.max(tree.firstToken(), tree.endToken() - 3); last--) {
            if (syntax.word(last).equals("?")) {
                return true;
            }
        }
        return false;
    }

    /** "When did he leave?", "Why was she arrested?": whoever asks that knows that it was so. */
    private boolean takesForGranted(int clause) {
        DependencyTree tree = syntax.tree(clause);
        boolean circumstance = tree.children(clause, "advmod", "mark").stream().anyMatch(child -> syntax.token(child).tag().equals("WRB"));
        return circumstance && tense.isPast(clause) && tree.children(clause, "aux").stream().noneMatch(aux -> syntax.token(aux).tag().equals("MD"));
    }

    /** True where the subject stands before the verb and what helps it, and no word asks. */
    private boolean isPlain(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return tree.child(clause, "nsubj").isPresent() && !isInverted(clause) && tree.subtree(clause).getFirst() <= clause
                && tree.children(clause).stream().noneMatch(child -> syntax.token(child).tag().startsWith("W"));
    }

    /** "She came back and said, 'Will you stay?'": another clause is the question. A bare "did he" at the end is no clause of its own. */
    private boolean asksElsewhere(int clause) {
        DependencyTree tree = syntax.tree(clause);
        for (int other = tree.firstToken(); other < tree.endToken(); other++) {
            boolean asking = isInverted(other) || tree.is(other, "parataxis") && tree.children(other).stream().anyMatch(child -> syntax.token(child).tag().startsWith("W"));
            if (other != clause && syntax.isVerb(other) && !tree.children(other, "aux").isEmpty() && asking) {
                return true;
            }
        }
        return false;
    }

    private boolean isInverted(int clause) {
        DependencyTree tree = syntax.tree(clause);
        Optional<Integer> helper = tree.child(clause, "aux", "cop");
        return helper.isPresent() && tree.children(clause, "nsubj").stream().anyMatch(subject -> helper.get() < subject && subject < clause);
    }

    /** "Why don't you call him?", "Why not sell it?": whoever says that advises it. */
    boolean isAdvice(int verb) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> why = tree.children(verb, "advmod").stream().filter(child -> syntax.lemma(child).equals("why")).findFirst();
        if (why.isEmpty() || tense.isPast(verb) || tree.children(verb, "aux").stream().anyMatch(aux -> !syntax.lemma(aux).equals("do"))) {
            return false;
        }
        boolean denied = tree.children(verb, "advmod").stream().anyMatch(child -> lexicon.is(FactualityLexicon.Kind.NEGATOR, syntax.word(child)));
        return denied && tree.child(verb, "nsubj").map(subject -> subject > why.get() && syntax.word(subject).equals("you")).orElse(true);
    }
}
