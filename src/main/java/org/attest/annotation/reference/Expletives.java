package org.attest.annotation.reference;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/** Tells the "it" that stands for nothing: "it is clear that", "it seems", "it was raining". */
final class Expletives {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/expletive-verbs.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("verb"), Collectors.toUnmodifiableSet())));
    private static final Set<String> SUBJECTS = WORDS.get("subject");
    private static final Set<String> WEATHER = WORDS.get("weather");
    private static final Set<String> OBJECTS = WORDS.get("object");

    private Expletives() {}

    static boolean isExpletive(Phrase phrase, Scene scene) {
        if (!phrase.word().equals("it")) {
            return false;
        }
        DependencyTree tree = scene.tree(phrase);
        if (tree.is(phrase.head(), "expl")) {
            return true;
        }
        if (tree.is(phrase.head(), "obj")) {
            return isEmptyObject(phrase, tree, scene);
        }
        if (!tree.is(phrase.head(), "nsubj") && !tree.is(phrase.head(), "nsubj:pass")) {
            return false;
        }
        int head = tree.head(phrase.head()).orElseThrow();
        boolean clause = !tree.children(head, "ccomp", "csubj", "xcomp").isEmpty()
                || tree.children(head, "acl:relcl").stream().anyMatch(c -> c > head);
        boolean copula = !tree.children(head, "cop").isEmpty();
        String lemma = scene.text().token(head).lemma();
        boolean passive = tree.is(phrase.head(), "nsubj:pass") && !tree.children(head, "ccomp", "csubj").isEmpty();
        return copula && (clause || isTime(head, scene)) || passive || SUBJECTS.contains(lemma) && clause || WEATHER.contains(lemma);
    }

    // "made it clear that", "I take it this is yours": a clause after the verb is what is meant.
    private static boolean isEmptyObject(Phrase phrase, DependencyTree tree, Scene scene) {
        int verb = tree.head(phrase.head()).orElseThrow();
        return OBJECTS.contains(scene.text().token(verb).lemma()) && tree.children(verb, "ccomp", "xcomp", "csubj").stream()
                .anyMatch(clause -> clause > phrase.head() && (scene.text().token(clause).isVerb() || !tree.children(clause, "ccomp", "xcomp", "csubj", "advcl").isEmpty()));
    }

    private static boolean isTime(int head, Scene scene) {
        String lemma = scene.text().token(head).lemma().toLowerCase(java.util.Locale.ROOT);
        return scene.nouns().isTime(lemma) || scene.text().token(head).tag().equals("CD") || lemma.equals("o'clock") || lemma.equals("p.m.")
                || lemma.equals("a.m.");
    }
}
