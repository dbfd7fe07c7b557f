package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** The phrases that stand with a predicate, whatever the parser hangs them on: "was blacklisted and emigrated to Lima" tells where somebody emigrated. */
final class Phrases {

    private Phrases() {}

    /** The heads of the predicate's phrases, in the order of the text; those behind a second verb are that verb's, and shared where both are passive or neither is. */
    static List<Integer> of(Syntax syntax, int predicate) {
        DependencyTree tree = syntax.tree(predicate);
        List<Integer> all = new ArrayList<>(tree.children(predicate, "obl", "nmod"));
        // "Was born and raised in Lima": what is done to one in both is done there.
        all.removeIf(phrase -> conjunctBefore(syntax, predicate, phrase).filter(later -> syntax.isPassive(predicate) != syntax.isPassive(later)).isPresent());
        if (tree.is(predicate, "conj") && syntax.isVerb(predicate)) {
            int first = tree.head(predicate).orElseThrow();
            tree.children(first, "obl").stream().filter(phrase -> conjunctBefore(syntax, first, phrase).filter(verb -> verb == predicate).isPresent()).forEach(all::add);
        }
        return all;
    }

    /** The verb beside this one that a phrase follows at once. */
    private static Optional<Integer> conjunctBefore(Syntax syntax, int verb, int phrase) {
        DependencyTree tree = syntax.tree(verb);
        int before = tree.subtree(phrase).stream().min(Integer::compare).orElse(phrase) - 1;
        return before > verb && tree.is(before, "conj") && syntax.isVerb(before) ? tree.head(before).filter(head -> head == verb).map(head -> before) : Optional.empty();
    }
}
