package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;

/** Gives "both" and "both men" to the two persons of whom the sentences before told last, each by themselves: "Ana came. Her cousin Duván came too. Both say …". */
final class BothSieve implements Sieve {

    private static final int SENTENCES = 2;
    private static final Set<String> TWO = Set.of("two", "both", "couple", "pair", "twins", "2");

    private final Floor floor;
    private final boolean pronounsKnown;

    /** @param pronounsKnown whether it is known by now who "she" is; else only names and nouns count */
    BothSieve(Floor floor, boolean pronounsKnown) {
        this.floor = floor;
        this.pronounsKnown = pronounsKnown;
    }

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            if (isBoth(scene, phrase) && scene.thing(phrase).first() == phrase && scene.partyOf(phrase).isEmpty()) {
                lastTwo(scene, phrase).filter(party -> phrase.isPronoun() || party.members().stream().noneMatch(one -> scene.thing(one).gender().contradicts(scene.thing(phrase).gender())))
                        .ifPresent(party -> scene.stand(phrase, party));
            }
        }
    }

    /** "Both", "both men", "the two brothers", but not "the two who fled", "both her brothers". */
    static boolean isBoth(Scene scene, Phrase phrase) {
        if (phrase.first() == phrase.head()) {
            return phrase.word().equals("both");
        }
        String first = scene.text().token(phrase.first()).word().toLowerCase(Locale.ROOT);
        boolean two = first.equals("both") && phrase.head() == phrase.first() + 1 || first.equals("the") && phrase.head() == phrase.first() + 2 && scene.text().token(phrase.first() + 1).word().equals("two");
        return two && phrase.isNominal() && scene.text().token(phrase.head()).tag().equals("NNS") && scene.tree(phrase).children(phrase.head(), "acl", "nmod", "appos").isEmpty()
                && (phrase.mayBe(Chain.Kind.GROUP) || phrase.mayBe(Chain.Kind.PERSON));
    }

    /** Empty where two are told of as two, or a third comes between. */
    private Optional<Party> lastTwo(Scene scene, Phrase both) {
        List<Phrase> found = new ArrayList<>();
        for (int i = both.index() - 1; i >= 0 && both.sentence() - scene.phrases().get(i).sentence() <= SENTENCES; i--) {
            Phrase phrase = scene.phrases().get(i);
            if (isTwo(scene, phrase)) {
                return Optional.empty();
            }
            if (phrase.isPronoun() && !pronounsKnown) {
                continue;
            }
            boolean further = found.stream().noneMatch(other -> scene.areOne(other, phrase));
            if (further && phrase.sentence() < both.sentence() && isSomebody(scene, phrase) && floor.voiceOf()[phrase.head()] == floor.voiceOf()[both.head()]) {
                found.addFirst(phrase);
            }
        }
        return found.size() == 2 ? Optional.of(new Party(found)) : Optional.empty();
    }

    /** "Two officers", "the twins". */
    static boolean isTwo(Scene scene, Phrase phrase) {
        return phrase.quantity() == Quantity.MANY && (TWO.contains(phrase.word()) || scene.tree(phrase).children(phrase.head(), "nummod", "det").stream()
                .anyMatch(word -> TWO.contains(scene.text().token(word).word().toLowerCase(Locale.ROOT))));
    }

    private static boolean isSomebody(Scene scene, Phrase phrase) {
        return scene.thing(phrase).sorts().equals(Set.of(Chain.Kind.PERSON)) && scene.thing(phrase).quantity() == Quantity.ONE && !scene.thing(phrase).persons().contains(1)
                && !scene.thing(phrase).persons().contains(2);
    }
}
