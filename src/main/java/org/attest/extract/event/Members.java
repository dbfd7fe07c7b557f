package org.attest.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;

/**
 * Who was one of those to whom something was done or who did it, where a clause after tells it: "They dismissed sixty men. Father was among them", "Eleven were arrested;
 * among them was Ana Diaz", "one of them was a priest".
 */
final class Members {

    private static final double CERTAINTY = 0.85;
    private static final int REACH = 1;
    private static final Set<String> THEM = Set.of("them", "those", "these");

    private final Syntax syntax;
    private final Fillers fillers;

    Members(Syntax syntax, Fillers fillers) {
        this.syntax = syntax;
        this.fillers = fillers;
    }

    /** Slots of the members beside those that stand for all. */
    List<Slot> of(int trigger, List<Slot> slots) {
        List<Slot> found = new ArrayList<>();
        Sentence here = syntax.text().sentenceOf(trigger);
        int last = Math.min(here.index() + REACH, syntax.text().sentences().size() - 1);
        for (int them = trigger + 1; them < syntax.text().sentences().get(last).endToken(); them++) {
            int pronoun = them;
            if (THEM.contains(syntax.word(them))) {
                member(them).ifPresent(member -> slots.stream().filter(slot -> slot.head() < pronoun && slot.head() != member && isSame(slot.head(), pronoun))
                        .forEach(slot -> found.add(new Slot(slot.name(), member, CERTAINTY * slot.certainty()))));
            }
        }
        return found;
    }

    private boolean isSame(int one, int other) {
        return fillers.at(one).isPresent() && fillers.at(one).equals(fillers.at(other));
    }

    /** Somebody who is said to be among them or one of them. */
    private Optional<Integer> member(int them) {
        DependencyTree tree = syntax.tree(them);
        Optional<String> preposition = syntax.preposition(them);
        if (preposition.filter("among"::equals).isPresent()) {
            boolean predicate = !tree.children(them, "cop").isEmpty();
            Optional<Integer> subject = predicate ? tree.child(them, "nsubj") : tree.head(them).filter(head -> tree.is(them, "nsubj") && !tree.children(head, "cop").isEmpty());
            return subject.filter(this::isSomebody);
        }
        Optional<Integer> one = tree.head(them).filter(head -> preposition.filter("of"::equals).isPresent() && syntax.word(head).equals("one") && tree.is(head, "nsubj"));
        return one.flatMap(tree::head).filter(name -> IntStream.range(them + 1, name).noneMatch(token -> syntax.word(token).equals(","))).filter(name -> !tree.children(name, "cop").isEmpty()).filter(this::isSomebody);
    }

    private boolean isSomebody(int token) {
        return fillers.at(token).isPresent() && fillers.fits(token, Filler.PERSON);
    }
}
