package org.attest.extract.event;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;

/**
 * Who is meant by a noun that only says what somebody did, where the sentence goes on to say who that was: "the one who gave the order was his deputy", "the first to
 * settle there was Ole Tveit", "the people who ran the camp were the mayor and his brother".
 */
final class Identified {

    private static final double INFERRED = 0.85;

    private final Syntax syntax;
    private final Fillers fillers;

    Identified(Syntax syntax, Fillers fillers) {
        this.syntax = syntax;
        this.fillers = fillers;
    }

    /** Whoever is said to be it; the slot as it is where nobody is. */
    List<Slot> of(Slot slot, int trigger) {
        DependencyTree tree = syntax.tree(trigger);
        boolean here = slot.head() >= tree.firstToken() && slot.head() < tree.endToken();
        Optional<Integer> somebody = here ? somebody(slot.head(), trigger) : Optional.empty();
        return somebody.map(head -> syntax.withConjuncts(head).stream().filter(each -> fillers.fits(each, Filler.ACTOR)).map(each -> new Slot(slot.name(), each, slot.certainty() * INFERRED)).toList())
                .filter(found -> !found.isEmpty()).orElse(List.of(slot));
    }

    private Optional<Integer> somebody(int noun, int trigger) {
        DependencyTree tree = syntax.tree(noun);
        boolean told = (tree.is(trigger, "acl:relcl") || tree.is(trigger, "acl")) && tree.head(trigger).equals(Optional.of(noun));
        int subject = told ? noun : trigger;
        boolean clause = !told && tree.is(trigger, "csubj") && tree.child(trigger, "nsubj").equals(Optional.of(noun)) && syntax.isInfinitive(trigger);
        boolean definite = tree.children(noun, "det").stream().anyMatch(det -> syntax.word(det).equals("the"));
        return (told && tree.is(noun, "nsubj") || clause) && definite
                ? tree.head(subject).filter(who -> who > trigger && !tree.children(who, "cop").isEmpty() && tree.children(who, "case", "mark").isEmpty() && isDefinite(who)) : Optional.empty();
    }

    /** A name, or somebody in particular: "was a soldier" says only what he was. */
    private boolean isDefinite(int who) {
        DependencyTree tree = syntax.tree(who);
        return syntax.token(who).isProperNoun() || !tree.children(who, "nmod:poss").isEmpty() || tree.children(who, "det").stream().anyMatch(det -> syntax.word(det).equals("the"))
                || syntax.token(who).isNoun() && tree.children(who, "appos").stream().anyMatch(name -> syntax.token(name).isProperNoun());
    }
}
