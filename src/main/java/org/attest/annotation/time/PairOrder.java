package org.attest.annotation.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.Predicate.Form;

/** Which of two predicates comes first, of one sentence or of two that follow each other; the first argument stands earlier in the text. */
final class PairOrder {

    private static final Set<String> SEQUENCE = Set.of("then", "later", "afterwards", "afterward", "subsequently", "next", "eventually", "finally");

    private static final Set<String> EARLIER = Set.of("after", "because", "since", "once");

    private final AnnotatedText text;
    private final ClauseOrder clauses;
    private final TenseOrder tenses;

    PairOrder(AnnotatedText text) {
        this.text = text;
        this.clauses = new ClauseOrder(text);
        this.tenses = new TenseOrder(text);
    }

    Optional<OrderedPair> within(Predicate a, Predicate b) {
        DependencyTree tree = text.treeOf(a.token());
        if (tree.isBelow(b.token(), a.token())) {
            return clauses.of(a, b, tree).or(() -> through(a, b, tree)).or(() -> tenses.of(a, b));
        }
        if (tree.isBelow(a.token(), b.token())) {
            return clauses.of(b, a, tree).or(() -> through(b, a, tree)).or(() -> tenses.of(a, b));
        }
        return tenses.of(a, b);
    }

    /** By way of the predicate that the lower one hangs on, where both steps lead the same way. */
    private Optional<OrderedPair> through(Predicate upper, Predicate lower, DependencyTree tree) {
        Optional<Predicate> middle = Optional.empty();
        for (int at = tree.head(lower.token()).orElse(upper.token()); at != upper.token() && middle.isEmpty(); at = tree.head(at).orElse(upper.token())) {
            middle = Predicate.at(text, at);
        }
        if (middle.isEmpty()) {
            return Optional.empty();
        }
        Predicate between = middle.get();
        Optional<OrderedPair> down = clauses.of(between, lower, tree);
        Optional<OrderedPair> up = clauses.of(upper, between, tree).or(() -> through(upper, between, tree));
        if (down.isEmpty() || up.isEmpty()) {
            return Optional.empty();
        }
        Precedence lowest = seenFrom(lower, down.get());
        boolean told = between.form() == Form.INFINITIVE && lower.isPast() && Set.of(Cue.CONNECTIVE, Cue.ALONGSIDE).contains(down.get().cue());
        return told || lowest == seenFrom(between, up.get()) ? OrderedPair.between(lower, upper, lowest, down.get().cue()) : Optional.empty();
    }

    private static Precedence seenFrom(Predicate predicate, OrderedPair pair) {
        return pair.first() == predicate.token() ? pair.precedence() : pair.precedence().reversed();
    }

    Optional<OrderedPair> across(Predicate a, Predicate b) {
        boolean sequence = text.treeOf(b.token()).children(b.token(), "advmod").stream()
                .anyMatch(child -> SEQUENCE.contains(text.token(child).lemma().toLowerCase(Locale.ROOT)));
        if (sequence && a.form() == Form.PAST && b.form() == Form.PAST && !a.isReport()) {
            return Optional.of(new OrderedPair(a.token(), b.token(), Precedence.BEFORE, Cue.SEQUENCE));
        }
        // What an "after" adds lies before the line of the story.
        if (a.form() == Form.PAST && isMain(a) && b.form() == Form.PAST && isBackground(b)) {
            return Optional.of(new OrderedPair(a.token(), b.token(), Precedence.AFTER, Cue.BACKGROUND));
        }
        return tenses.of(a, b);
    }

    private boolean isMain(Predicate predicate) {
        DependencyTree tree = text.treeOf(predicate.token());
        return tree.is(predicate.token(), "root") || tree.is(predicate.token(), "conj") || tree.is(predicate.token(), "ccomp");
    }

    private boolean isBackground(Predicate predicate) {
        DependencyTree tree = text.treeOf(predicate.token());
        return tree.is(predicate.token(), "advcl") && tree.children(predicate.token(), "mark", "advmod", "case").stream()
                .anyMatch(mark -> EARLIER.contains(text.token(mark).lemma().toLowerCase(Locale.ROOT)));
    }
}
