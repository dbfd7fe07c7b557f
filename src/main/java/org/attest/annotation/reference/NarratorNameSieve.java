package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Chain;
import org.attest.annotation.Utterance;

/** Joins the "I" of a narration with the name by which others call him to his face: "You see, Watson, but you do not observe." */
final class NarratorNameSieve implements Sieve {

    /** Further apart, in characters, two quotations are no exchange. */
    private static final int EXCHANGE = 300;

    private final Floor narration;
    private final List<Utterance> quotes;

    /** @param quotes in the order of the text */
    NarratorNameSieve(Floor narration, List<Utterance> quotes) {
        this.narration = narration;
        this.quotes = quotes.stream().filter(quote -> quote.kind() == Utterance.Kind.DIRECT && quote.turnSpeaker().isEmpty()).toList();
    }

    @Override
    public void apply(Scene scene) {
        Optional<Phrase> narrator = scene.phrases().stream().filter(phrase -> phrase.isPronoun() && narration.isNarration(phrase.head())
                && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 1 && pronoun.quantity() == Quantity.ONE).isPresent()).findFirst();
        if (narrator.isEmpty() || scene.thing(narrator.get()).isNamed()) {
            return;
        }
        Map<Thing, Integer> votes = new LinkedHashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            if (isOwn(i, scene) || !(isNear(i - 1, i) && isOwn(i - 1, scene) || isNear(i, i + 1) && isOwn(i + 1, scene))) {
                continue;
            }
            // Whoever answers is the one who was called; a name between commas is surer than one that opens.
            int answered = isNear(i, i + 1) && isOwn(i + 1, scene) ? 2 : 1;
            int begin = quotes.get(i).content().begin();
            calledBy(quotes.get(i), scene).ifPresent(name -> votes.merge(scene.thing(name),
                    scene.text().token(name.first()).span().begin() > begin ? 2 * answered : answered, Integer::sum));
        }
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .filter(thing -> thing.fits(scene.thing(narrator.get())) && !scene.areApart(thing, scene.thing(narrator.get())))
                .ifPresent(thing -> scene.join(thing.first(), narrator.get()));
    }

    private boolean isNear(int earlier, int later) {
        return earlier >= 0 && later < quotes.size() && quotes.get(later).content().begin() - quotes.get(earlier).content().end() <= EXCHANGE;
    }

    private boolean isOwn(int quote, Scene scene) {
        return quote >= 0 && quote < quotes.size() && quotes.get(quote).source().filter(source -> source.end() - source.first() == 1
                && scene.text().token(source.first()).word().equals("I") && narration.isNarration(source.first())).isPresent();
    }

    /** The name in the quotation for whoever is spoken to. */
    private static Optional<Phrase> calledBy(Utterance quote, Scene scene) {
        return quote.addressee().filter(range -> quote.content().contains(scene.text().token(range.first()).span()))
                .flatMap(range -> scene.atHead(range.end() - 1)).filter(phrase -> phrase.isName() && phrase.mayBe(Chain.Kind.PERSON));
    }
}
