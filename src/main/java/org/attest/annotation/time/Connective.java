package org.attest.annotation.time;

import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;

/** What a conjunction or preposition says of the clause or phrase that it opens, seen from there. */
record Connective(Precedence precedence, Cue cue) {

    /** What "after", "before", "while" say of the clause or noun phrase that they open, seen from there. */
    static Optional<Connective> of(AnnotatedText text, DependencyTree tree, int top, int lower) {
        for (int mark : tree.children(top, "mark", "case", "advmod")) {
            boolean opens = mark < lower && (tree.is(top, "advcl") || tree.is(top, "obl") || tree.is(top, "nmod"));
            if (!opens || top != lower && !tree.is(top, "advcl")) {
                continue;
            }
            switch (text.token(mark).lemma().toLowerCase(Locale.ROOT)) {
                case "after", "since", "because", "once", "following", "if", "although", "though", "given", "upon" -> {
                    return Optional.of(new Connective(Precedence.BEFORE, Cue.CONNECTIVE));
                }
                case "before", "until", "till", "unless", "prior" -> {
                    return Optional.of(new Connective(Precedence.AFTER, Cue.CONNECTIVE));
                }
                // What a clause with "while" tells has begun when the other comes.
                case "when", "whenever", "while", "whilst" -> {
                    return Optional.of(new Connective(Precedence.BEFORE, Cue.ALONGSIDE));
                }
                case "as", "during" -> {
                    return Optional.of(new Connective(Precedence.EQUAL, Cue.ALONGSIDE));
                }
                default -> {
                    // Other conjunctions say nothing of order.
                }
            }
        }
        return Optional.empty();
    }
}
