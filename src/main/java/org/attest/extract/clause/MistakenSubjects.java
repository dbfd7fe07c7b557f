package org.attest.extract.clause;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;

/**
 * Phrases of a verb that the parser took into the clause that comes after them. In "went to Lima to raise money" and "called on the mayor to resign" it makes Lima and
 * the mayor subjects of the infinitive; in "the driver and I unlocked the cells" it leaves the driver outside; in "I asked for leave and the hospital gave it" it takes
 * the hospital for something else that I asked for.
 */
final class MistakenSubjects {

    private static final Set<String> PREPOSITIONS = Set.of("to", "into", "in", "at", "from", "on", "upon", "with");

    private final Syntax syntax;

    MistakenSubjects(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The preposition before this subject of an infinitive, which with it belongs to the verb above. */
    Optional<String> preposition(int subject) {
        DependencyTree tree = syntax.tree(subject);
        Optional<Integer> infinitive = tree.is(subject, "nsubj") ? tree.head(subject).filter(verb -> subject < verb && syntax.isInfinitive(verb)) : Optional.empty();
        int before = tree.subtree(subject).getFirst() - 1;
        boolean own = infinitive.isPresent() && before > tree.firstToken() && tree.is(before, "mark") && tree.head(before).equals(infinitive)
                && IntStream.range(subject, infinitive.get()).anyMatch(token -> syntax.word(token).equals("to"));
        boolean above = own && tree.head(infinitive.get()).filter(verb -> syntax.isVerb(verb) && verb < before).isPresent();
        return above ? Optional.of(syntax.word(before)).filter(PREPOSITIONS::contains) : Optional.empty();
    }

    /** The subject of this verb that was counted among what the verb before has beside it. */
    Optional<Integer> ofLaterClause(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean stray = (tree.is(verb, "dep") || tree.is(verb, "parataxis")) && syntax.token(verb).tag().matches("VB[DZP]") && tree.children(verb, "nsubj", "mark").isEmpty();
        int last = verb - 1;
        while (stray && last > tree.firstToken() && (tree.is(last, "advmod") || tree.is(last, "aux")) && tree.head(last).filter(head -> head == verb).isPresent()) {
            last--;
        }
        return stray && last > tree.firstToken() ? conjunctThatEndsAt(last) : Optional.empty();
    }

    /** True for such a subject: it has no part in what the verb before tells. */
    boolean isOfLaterClause(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return tree.is(noun, "conj") && IntStream.range(tree.subtree(noun).getLast() + 1, tree.endToken()).filter(syntax::isVerb).boxed().findFirst()
                .flatMap(this::ofLaterClause).filter(subject -> subject == noun).isPresent();
    }

    private Optional<Integer> conjunctThatEndsAt(int last) {
        DependencyTree tree = syntax.tree(last);
        Optional<Integer> at = Optional.of(last);
        while (at.isPresent() && !tree.is(at.get(), "conj")) {
            at = tree.head(at.get()).filter(head -> tree.subtree(head).getLast() == last);
        }
        return at.filter(noun -> !syntax.isVerb(noun) && tree.subtree(noun).getLast() == last && tree.subtree(noun).getFirst() > tree.firstToken()
                && (syntax.token(tree.subtree(noun).getFirst()).tag().equals("CC") || syntax.token(tree.subtree(noun).getFirst() - 1).tag().equals("CC")));
    }

    /** Who acts together with this subject, though the parser hangs the clause on them. */
    Optional<Integer> partner(int subject, int verb) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> noun = tree.is(verb, "conj") ? tree.head(verb).filter(head -> syntax.token(head).isNoun() && tree.is(head, "root") && tree.children(head, "cop", "nsubj").isEmpty())
                : Optional.empty();
        int link = tree.subtree(subject).getFirst() - 1;
        return noun.filter(partner -> link == partner + 1 && tree.is(link, "cc") && syntax.word(link).equals("and"));
    }
}
