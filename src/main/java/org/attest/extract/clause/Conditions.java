package org.attest.extract.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;

/** Clauses on which another hangs: "if he comes", "unless it rains". */
final class Conditions {

    private final Syntax syntax;
    private final ClauseWords words = ClauseWords.standard();

    Conditions(Syntax syntax) {
        this.syntax = syntax;
    }

    /** True where a clause of condition hangs on this verb or on the one it is coordinated with. */
    boolean bind(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return bindsDirectly(verb) || tree.is(verb, "conj") && tree.head(verb).filter(this::bindsDirectly).isPresent();
    }

    private boolean bindsDirectly(int verb) {
        return syntax.tree(verb).children(verb, "advcl").stream().anyMatch(clause -> isCondition(clause) && !leavesOpen(clause, verb) && !isConcession(clause));
    }

    private boolean isCondition(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return tree.children(clause, "mark", "advmod").stream().anyMatch(mark -> words.is("condition", syntax.lemma(mark))) || isInverted(clause);
    }

    /** "had he known", "should he be arrested", "were it sold". */
    boolean isInverted(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return tree.child(clause, "aux", "cop").filter(aux -> aux.equals(tree.subtree(clause).getFirst()) && words.is("inverted-condition", syntax.word(aux))
                && tree.children(clause, "nsubj").stream().anyMatch(subject -> subject > aux)).isPresent();
    }

    /** "Would have died had they not found him": found him; what is said to have been otherwise under a denied condition of the past is a fact. */
    boolean isOvercome(int clause) {
        DependencyTree tree = syntax.tree(clause);
        Optional<Integer> above = tree.head(clause).filter(head -> tree.is(clause, "advcl") && isCondition(clause));
        List<Integer> helpers = tree.children(clause, "aux", "cop");
        boolean past = helpers.stream().anyMatch(aux -> syntax.word(aux).equals("had"));
        boolean unreal = above.filter(head -> tree.children(head, "aux").stream().anyMatch(aux -> words.is("unreal", syntax.word(aux)))
                && tree.children(head, "aux").stream().anyMatch(aux -> syntax.lemma(aux).equals("have"))).isPresent();
        return past && unreal && IntStream.range(tree.subtree(clause).getFirst(), clause).anyMatch(word -> syntax.word(word).matches("not|n't|n’t"));
    }

    /** "asked if he had left", "to see if it works": what stands after "if" is open, and nothing depends on it. */
    boolean leavesOpen(int clause, int above) {
        DependencyTree tree = syntax.tree(clause);
        return syntax.hasMark(clause, "if") && clause > above && words.is("finds-out", syntax.lemma(above))
                && tree.subtree(clause).getFirst() - 1 >= tree.firstToken() && !syntax.word(tree.subtree(clause).getFirst() - 1).equals(",");
    }

    /** "even if it rains", "as if it rained". */
    private boolean isConcession(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return tree.children(clause, "mark").stream().filter(mark -> syntax.lemma(mark).equals("if") && mark > tree.firstToken())
                .anyMatch(mark -> syntax.lemma(mark - 1).equals("even") || syntax.lemma(mark - 1).equals("as"));
    }
}
