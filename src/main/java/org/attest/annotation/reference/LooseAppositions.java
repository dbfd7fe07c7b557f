package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.lexicon.WordGroups;

/** Appositions that the parser hangs elsewhere: "a baker from Osh, Ada Roth". */
final class LooseAppositions {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final Set<String> WHERE = WORDS.of("where");
    private static final int LONGEST = 6;

    private final Scene scene;

    LooseAppositions(Scene scene) {
        this.scene = scene;
    }

    /** The name behind a description and the place beside it: "a baker from Osh, Ada Roth". */
    Optional<Phrase> behind(Phrase noun) {
        boolean told = noun.quantity() != Quantity.MANY && (noun.article() == Phrase.Article.A || noun.article() == Phrase.Article.THE);
        int preposition = noun.head() + 1;
        if (!told || preposition + 1 >= scene.tree(noun).endToken() || !WHERE.contains(word(preposition))) {
            return Optional.empty();
        }
        Optional<Phrase> place = Optional.empty();
        for (int i = noun.index() + 1; i < Math.min(noun.index() + LONGEST, scene.phrases().size()); i++) {
            Phrase phrase = scene.phrases().get(i);
            if (place.isEmpty()) {
                place = Optional.of(phrase).filter(each -> each.isName() && each.mayBe(Chain.Kind.PLACE) && each.first() == preposition + 1);
            } else if (phrase.isName() && phrase.first() == place.get().end() + 1 && word(place.get().end()).equals(",") && !phrase.mayBe(Chain.Kind.PLACE)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private String word(int token) {
        return scene.text().token(token).word();
    }
}
