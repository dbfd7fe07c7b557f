package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.Map;

import org.attest.annotation.Chain;

/** Joins descriptions that come back: "the guard" with a guard before, "the group" with the organization last spoken of. */
final class NominalSieve implements Sieve {

    private static final int ROLE_WINDOW = 60;

    @Override
    public void apply(Scene scene) {
        Map<String, Phrase> byNoun = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            if (!phrase.isNominal()) {
                continue;
            }
            String key = phrase.word() + "/" + phrase.quantity() + owner(scene, phrase) + modifiers(scene, phrase);
            boolean definite = phrase.article() == Phrase.Article.THE || phrase.article() == Phrase.Article.THIS || phrase.article() == Phrase.Article.POSSESSIVE;
            if (definite && !scene.nouns().isMeasure(phrase.word())) {
                Phrase same = byNoun.get(key);
                if (same != null && phrase.sentence() - same.sentence() < 40 && scene.mayJoin(same, phrase)) {
                    scene.join(same, phrase);
                } else if (phrase.article() != Phrase.Article.POSSESSIVE) {
                    joinRole(scene, phrase);
                }
            }
            byNoun.put(key, phrase);
        }
    }

    // "his mother" and "her mother" are two; what owns a thing is part of what it is.
    private static String owner(Scene scene, Phrase phrase) {
        return scene.tree(phrase).child(phrase.head(), "nmod:poss").map(token -> scene.atHead(token).map(owner -> "/of " + scene.thing(owner).first().index())
                .orElse("/of " + scene.text().token(token).word())).orElse("");
    }

    private static String modifiers(Scene scene, Phrase phrase) {
        StringBuilder words = new StringBuilder();
        for (int child : scene.tree(phrase).children(phrase.head(), "compound", "amod")) {
            words.append('/').append(scene.text().token(child).lemma());
        }
        return words.toString();
    }

    private static void joinRole(Scene scene, Phrase phrase) {
        boolean named = phrase.mayBe(Chain.Kind.ORGANIZATION) || phrase.mayBe(Chain.Kind.PLACE);
        if (!named || phrase.quantity() == Quantity.MANY || !scene.tree(phrase).children(phrase.head(), "nmod", "amod", "compound", "acl").isEmpty()) {
            return;
        }
        for (int i = phrase.index() - 1; i >= Math.max(0, phrase.index() - ROLE_WINDOW); i--) {
            Phrase candidate = scene.phrases().get(i);
            if (candidate.isName() && matchesRole(candidate, phrase) && scene.mayJoin(candidate, phrase)) {
                scene.join(candidate, phrase);
                return;
            }
        }
    }

    private static boolean matchesRole(Phrase name, Phrase role) {
        return name.sorts().stream().anyMatch(role.sorts()::contains);
    }
}
