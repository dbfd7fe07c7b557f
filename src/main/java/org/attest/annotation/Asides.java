package org.attest.annotation;

import java.util.Optional;

/** Clauses with "who" set between a noun and its verb: "A clerk of the court, who asked not to be named, said …". */
public final class Asides {

    /** Words between "who" and its verb: auxiliaries and an adverb. */
    private static final int REACH = 3;

    private Asides() {}

    /**
     * The noun before the aside, where the parser took the verb of the aside for the subject of what follows.
     *
     * @param subject the token that the tree calls the subject
     */
    public static Optional<Integer> nounBefore(AnnotatedText text, int subject) {
        DependencyTree tree = text.treeOf(subject);
        if (!text.token(subject).isVerb()) {
            return Optional.empty();
        }
        for (int who = subject - 1; who >= Math.max(tree.firstToken() + 2, subject - REACH); who--) {
            if (text.token(who).word().equals("who") && text.token(who - 1).word().equals(",")) {
                return Optional.of(headOfPhrase(text, tree, who - 2)).filter(noun -> text.token(noun).isNoun());
            }
        }
        return Optional.empty();
    }

    private static int headOfPhrase(AnnotatedText text, DependencyTree tree, int last) {
        int at = last;
        while (tree.is(at, "compound") || tree.is(at, "flat") || tree.is(at, "appos") || tree.is(at, "nmod")) {
            int above = tree.head(at).orElseThrow();
            if (!text.token(above).isNoun() || above > last) {
                break;
            }
            at = above;
        }
        return at;
    }
}
