package org.attest.annotation.reference;

import java.util.Set;

import org.attest.annotation.DependencyTree;

/** Tells the "it" that stands for nothing: "it is clear that", "it seems", "it was raining". */
final class Expletives {

    private static final Set<String> VERBS = Set.of("seem", "appear", "happen", "rain", "snow", "turn", "take", "hail", "thunder", "matter");

    private Expletives() {}

    static boolean isExpletive(Phrase phrase, Scene scene) {
        if (!phrase.word().equals("it")) {
            return false;
        }
        DependencyTree tree = scene.tree(phrase);
        if (tree.is(phrase.head(), "expl")) {
            return true;
        }
        if (!tree.is(phrase.head(), "nsubj")) {
            return false;
        }
        int head = tree.head(phrase.head()).orElseThrow();
        boolean clause = !tree.children(head, "ccomp", "csubj", "xcomp").isEmpty()
                || tree.children(head, "acl:relcl").stream().anyMatch(c -> c > head);
        boolean copula = !tree.children(head, "cop").isEmpty();
        String lemma = scene.text().token(head).lemma();
        return copula && (clause || isTime(head, scene)) || VERBS.contains(lemma) && clause || lemma.equals("rain") || lemma.equals("snow");
    }

    private static boolean isTime(int head, Scene scene) {
        String lemma = scene.text().token(head).lemma().toLowerCase(java.util.Locale.ROOT);
        return scene.nouns().isTime(lemma) || scene.text().token(head).tag().equals("CD") || lemma.equals("o'clock") || lemma.equals("p.m.")
                || lemma.equals("a.m.");
    }
}
