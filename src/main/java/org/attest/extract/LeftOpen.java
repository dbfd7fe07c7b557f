package org.attest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Mention;
import org.attest.lexicon.Table;

/**
 * Whether words that leave open who is meant stand for people who are told of all the same: "somebody had denounced him", "others live on our land", "one was found in
 * the river". None of them do where nothing is said to have happened: "if somebody comes", "did someone see you?".
 */
final class LeftOpen {

    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether", "not", "n't", "probably", "perhaps", "maybe");
    private static final Set<String> SOMEBODY = Set.of("somebody", "someone");
    private static final Set<String> WITHOUT_NOUN = Table.ofResource("data/lexicon/stand-ins.tsv").words("word");
    private static final int FARTHEST = 6;

    private final AnnotatedText text;
    private final Generics generics;

    LeftOpen(AnnotatedText text, Generics generics) {
        this.text = text;
        this.generics = generics;
    }

    boolean isSomebody(Mention mention, Chain chain) {
        boolean people = chain.kind() == Chain.Kind.PERSON || chain.kind() == Chain.Kind.GROUP;
        String noun = text.token(mention.head()).word().toLowerCase(Locale.ROOT);
        DependencyTree tree = text.treeOf(mention.head());
        if (!people) {
            return false;
        }
        if (SOMEBODY.contains(noun)) {
            return !tree.is(mention.head(), "nmod:poss") && !isTold(tree, mention.head()) && generics.tells(tree, mention) && !isAsked(tree) && !isSupposed(tree, mention.head());
        }
        boolean alone = mention.endToken() == mention.head() + 1 && WITHOUT_NOUN.contains(noun);
        return alone && !isAsked(tree) && !isSupposed(tree, mention.head());
    }

    /** "They said that somebody died": who that is the text may well tell elsewhere. */
    private static boolean isTold(DependencyTree tree, int token) {
        return (tree.is(token, "nsubj") || tree.is(token, "nsubj:pass")) && tree.head(token).filter(verb -> tree.is(verb, "ccomp")).isPresent();
    }

    private boolean isAsked(DependencyTree tree) {
        return text.token(tree.endToken() - 1).word().equals("?");
    }

    // "If somebody comes", "not … someone"
    private boolean isSupposed(DependencyTree tree, int token) {
        Optional<Integer> at = tree.head(token);
        for (int step = 0; at.isPresent() && step < FARTHEST; step++) {
            if (tree.children(at.get(), "mark", "advmod").stream().map(word -> text.token(word).word().toLowerCase(Locale.ROOT)).anyMatch(word -> SUPPOSING.contains(word))) {
                return true;
            }
            at = tree.head(at.get());
        }
        return false;
    }
}
