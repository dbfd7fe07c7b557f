package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/** What a clause adds to the same part of the clause beside it: "to frighten Omar, not to kill him", "Omar left before he was paid". */
record ParallelClauses(Scene scene) {

    private static final double OBJECT = 0.6;
    private static final double SUBJECT = 0.2;
    private static final Set<String> BESIDE = Set.of("conj", "dep", "parataxis", "advcl");

    /** What counts for it that the pronoun is the earlier phrase: 0 where their clauses do not stand beside each other, or where it has another part. */
    double weight(Phrase earlier, Phrase pronoun) {
        if (earlier.sentence() != pronoun.sentence() || earlier.function() != pronoun.function()) {
            return 0;
        }
        DependencyTree tree = scene.tree(pronoun);
        Optional<Integer> verb = verbOf(pronoun, tree);
        Optional<Integer> other = verbOf(earlier, tree);
        if (verb.isEmpty() || other.isEmpty() || !isBeside(verb.get(), other.get(), tree)) {
            return 0;
        }
        // With a subject of its own the clause may be about others: "they beat Omar, and Sami saw him".
        boolean shared = tree.children(verb.get(), "nsubj", "nsubj:pass").isEmpty();
        return switch (pronoun.function()) {
            case SUBJECT -> SUBJECT;
            case OBJECT -> shared ? OBJECT : 0;
            case OBLIQUE, POSSESSOR, OTHER -> 0;
        };
    }

    private static boolean isBeside(int verb, int other, DependencyTree tree) {
        boolean below = BESIDE.contains(tree.relation(verb)) && tree.head(verb).filter(head -> head == other).isPresent();
        return below || tree.is(other, "advcl") && tree.head(other).filter(head -> head == verb).isPresent();
    }

    private Optional<Integer> verbOf(Phrase phrase, DependencyTree tree) {
        return tree.head(phrase.head()).filter(token -> scene.text().token(token).isVerb());
    }
}
