package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Chain;

/**
 * Learns whether somebody whose name does not tell is a woman or a man from the pronouns that follow the name where nobody else is spoken of: three times "Higuchi … she" and never "he" make her a woman, before a
 * single doubtful pronoun can make her a man.
 */
final class NextPronounSieve implements Sieve {

    /** Votes of one gender there must be, at least … */
    private static final int VOTES = 2;
    /** … and so many times as many as of the other. */
    private static final int OUTNUMBERED = 4;

    private final Floor narration;

    NextPronounSieve(Floor narration) {
        this.narration = narration;
    }

    @Override
    public void apply(Scene scene) {
        Map<Thing, int[]> votes = new LinkedHashMap<>();
        for (Phrase name : scene.phrases()) {
            if (name.isName() && name.mayBe(Chain.Kind.PERSON) && scene.thing(name).gender() == Gender.UNKNOWN && scene.thing(name).quantity() != Quantity.MANY) {
                next(scene, name).ifPresent(pronoun -> votes.computeIfAbsent(scene.thing(name), thing -> new int[2])[pronoun.gender() == Gender.FEMALE ? 0 : 1]++);
            }
        }
        votes.forEach((thing, counted) -> {
            if (counted[0] >= VOTES && counted[0] >= OUTNUMBERED * counted[1]) {
                thing.learn(Gender.FEMALE);
            } else if (counted[1] >= VOTES && counted[1] >= OUTNUMBERED * counted[0]) {
                thing.learn(Gender.MALE);
            }
        });
    }

    /** The first "he" or "she" behind the name, in its sentence or the next, where nobody else is spoken of before it or in the sentence of the name. */
    private Optional<Pronoun> next(Scene scene, Phrase name) {
        if (!narration.isNarration(name.head()) || others(scene, name)) {
            return Optional.empty();
        }
        List<Phrase> phrases = scene.phrases();
        for (int i = name.index() + 1; i < phrases.size() && phrases.get(i).sentence() <= name.sentence() + 1; i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.isPronoun()) {
                Optional<Pronoun> pronoun = Pronoun.of(phrase.word()).filter(word -> word.person() == 3 && word.quantity() == Quantity.ONE && word.gender() != Gender.UNKNOWN);
                if (pronoun.isPresent()) {
                    return pronoun.filter(word -> narration.isNarration(phrase.head()));
                }
            } else if (phrase.mayBe(Chain.Kind.PERSON) && !scene.areOne(phrase, name)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean others(Scene scene, Phrase name) {
        for (int i = name.index() - 1; i >= 0 && scene.phrases().get(i).sentence() == name.sentence(); i--) {
            Phrase phrase = scene.phrases().get(i);
            if (!phrase.isPronoun() && phrase.mayBe(Chain.Kind.PERSON) && !scene.areOne(phrase, name)) {
                return true;
            }
        }
        return false;
    }
}
