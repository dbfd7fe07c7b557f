package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;

/** Joins what grammar equates: appositions ("Mara Levin, the founder") and predicates ("Levin is the founder"). */
final class ConstructionSieve implements Sieve {

    private static final Set<String> NOT_SO = Set.of("not", "n't", "never", "no");
    private static final Set<String> HEDGES = Set.of("would", "could", "might", "may", "should", "can", "if", "must", "will", "'ll");

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            DependencyTree tree = scene.tree(phrase);
            if (tree.is(phrase.head(), "conj")) {
                tree.head(phrase.head()).flatMap(scene::atHead).filter(other -> !scene.areOne(other,
                        phrase)).ifPresent(other -> scene.keepApart(other, phrase));
            }
            if (tree.is(phrase.head(), "appos")) {
                tree.head(phrase.head()).flatMap(scene::atHead).ifPresent(other -> appose(scene, other, phrase));
            }
            if (!phrase.isPronoun() && !tree.children(phrase.head(), "cop").isEmpty()) {
                predicate(scene, phrase, tree);
            }
        }
    }

    private static void appose(Scene scene, Phrase main, Phrase added) {
        boolean bothPlaces = isPlace(main) && isPlace(added);
        if (!main.isPronoun() && !added.isPronoun() && !bothPlaces && added.article() != Phrase.Article.QUANTIFIER && adjacent(scene, main, added)
                && fit(scene, main, added)) {
            scene.join(main, added);
        }
    }

    // A list of several is often read as an apposition: more than one below the same head is no apposition.
    private static boolean adjacent(Scene scene, Phrase main, Phrase added) {
        DependencyTree tree = scene.tree(main);
        return tree.children(main.head(), "appos").size() == 1 && tree.children(added.head(), "conj").isEmpty();
    }

    private static boolean isPlace(Phrase phrase) {
        return phrase.isName() && (phrase.mayBe(Chain.Kind.PLACE) || phrase.mayBe(Chain.Kind.FACILITY));
    }

    private static boolean fit(Scene scene, Phrase a, Phrase b) {
        return a.isName() && b.isName() ? a.name().orElseThrow().kind() == b.name().orElseThrow().kind() && a.mayBe(Chain.Kind.ORGANIZATION)
                : scene.mayJoin(a, b);
    }

    private static void predicate(Scene scene, Phrase predicate, DependencyTree tree) {
        Optional<Phrase> subject = tree.child(predicate.head(), "nsubj").flatMap(scene::atHead);
        List<Integer> side = tree.children(predicate.head(), "advmod", "aux", "mark", "cc", "det");
        boolean doubtful = side.stream().map(token -> scene.text().token(token).word().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(word -> NOT_SO.contains(word) || HEDGES.contains(word));
        if (subject.isEmpty() || doubtful || predicate.article() == Phrase.Article.QUANTIFIER || !tree.children(predicate.head(), "case").isEmpty()) {
            return;
        }
        Phrase who = subject.get();
        boolean describesPerson = predicate.mayBe(Chain.Kind.PERSON) || !who.isPronoun();
        if (describesPerson && fit(scene, who, predicate)) {
            scene.join(who, predicate);
        }
    }
}
