package org.attest.extract.clause;

import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/** When a clause plays, by its verb and what helps it: past, present, or no time of its own. */
final class Tense {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Syntax syntax;

    Tense(Syntax syntax) {
        this.syntax = syntax;
    }

    /** True where the clause of this predicate could stand alone: "left", "has left", "was seen", not "to leave" nor "leaving". */
    boolean isFinite(int predicate) {
        String tag = syntax.token(predicate).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || syntax.tree(predicate).children(predicate, "aux", "cop").stream()
                .anyMatch(aux -> FINITE.contains(syntax.token(aux).tag()));
    }

    /** True for "left", "was leaving", "had left", "has left", not for "leaves". */
    boolean isPast(int predicate) {
        DependencyTree tree = syntax.tree(predicate);
        return syntax.token(predicate).tag().equals("VBD") || tree.children(predicate, "aux", "cop").stream()
                .anyMatch(aux -> syntax.token(aux).tag().equals("VBD") || tree.is(aux, "aux") && !tree.relation(aux).equals("aux:pass") && syntax.lemma(aux).equals("have"));
    }

    /** True for "leaves" and "do leave", not for "is leaving" nor "has left". */
    boolean isSimplePresent(int verb) {
        String tag = syntax.token(verb).tag();
        return (tag.equals("VBZ") || tag.equals("VBP")) && syntax.tree(verb).children(verb, "aux").isEmpty();
    }

    /** "(on condition) that she leave", "(a motion) that he be dismissed". */
    boolean isSubjunctive(int token) {
        DependencyTree tree = syntax.tree(token);
        List<Integer> helpers = tree.children(token, "aux", "cop");
        boolean bare = syntax.token(token).tag().equals("VB") || syntax.token(token).tag().equals("VBP") && tree.children(token, "nsubj").stream()
                .anyMatch(subject -> syntax.token(subject).tag().matches("NNP?") || syntax.word(subject).matches("he|she|it"));
        return syntax.hasMark(token, "that") && (bare && helpers.isEmpty() || helpers.size() == 1 && syntax.word(helpers.getFirst()).equals("be"));
    }

    /** True for "is a crime", "are rare", "leaves". */
    boolean isPresent(int predicate) {
        return isSimplePresent(predicate) || syntax.tree(predicate).children(predicate, "cop").stream()
                .anyMatch(cop -> syntax.token(cop).tag().equals("VBZ") || syntax.token(cop).tag().equals("VBP"));
    }
}
