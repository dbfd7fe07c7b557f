package org.attest.annotation.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Joins "I", "you" and "we" with whoever has the floor, is spoken to, or speaks for several. */
final class SpeakerSieve implements Sieve {

    private final Floor floor;
    private final IntPredicate where;

    /** @param where the tokens whose pronouns are joined */
    SpeakerSieve(Floor floor, IntPredicate where) {
        this.floor = floor;
        this.where = where;
    }

    @Override
    public void apply(Scene scene) {
        Map<String, Phrase> persons = new HashMap<>();
        for (Floor.Voice voice : floor.voices()) {
            voice.named().filter(phrase -> scene.thing(phrase).sorts().contains(org.attest.annotation.Chain.Kind.PERSON))
                    .ifPresent(phrase -> persons.putIfAbsent(voice.speaker(), phrase));
        }
        Map<String, Phrase> several = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            int person = phrase.isPronoun() ? Pronoun.of(phrase.word()).map(Pronoun::person).orElse(3) : 3;
            if (person == 3 || !where.test(phrase.head())) {
                continue;
            }
            Floor.Voice voice = floor.at(phrase.head());
            boolean many = phrase.quantity() == Quantity.MANY && person == 1;
            Map<String, Phrase> known = many ? several : persons;
            String key = person == 1 ? voice.speaker() : voice.hearer();
            Phrase before = known.putIfAbsent(key, phrase);
            if (before != null && (many || scene.thing(before).fits(scene.thing(phrase)))) {
                scene.join(before, phrase);
            }
        }
    }
}
