package org.attest.extract.clause;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;

/**
 * Phrases of a verb that the parser took into the clause that comes after them. In "went to Lima to raise money" and "called on the mayor to resign" it makes Lima and
 * the mayor subjects of the infinitive; in "the driver and I unlocked the cells" it leaves the driver outside.
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

    /** Who acts together with this subject, though the parser hangs the clause on them. */
    Optional<Integer> partner(int subject, int verb) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> noun = tree.is(verb, "conj") ? tree.head(verb).filter(head -> syntax.token(head).isNoun() && tree.is(head, "root") && tree.children(head, "cop", "nsubj").isEmpty())
                : Optional.empty();
        int link = tree.subtree(subject).getFirst() - 1;
        return noun.filter(partner -> link == partner + 1 && tree.is(link, "cc") && syntax.word(link).equals("and"));
    }
}
