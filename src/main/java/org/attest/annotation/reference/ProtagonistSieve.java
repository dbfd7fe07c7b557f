package org.attest.annotation.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Chain;

/**
 * Learns from all pronouns of a text whether the one whom it is about is a woman or a man, where the name does not tell or a list of names tells it wrong: a life that says "she" sixty times and "he" twice, and
 * names one person again and again, is a woman's. Otherwise "she" would be the classmate whose name is known as a woman's.
 */
final class ProtagonistSieve implements Sieve {

    /** So often, at least, the text names its protagonist … */
    private static final int NAMED = 3;
    /** … and so many times as often as anybody else. */
    private static final double LEAD = 1.5;
    /** So often somebody without a name is spoken of who may be whom the pronouns mean: "my mother". */
    private static final int SPOKEN_OF = 3;

    private final Floor narration;

    ProtagonistSieve(Floor narration) {
        this.narration = narration;
    }

    /** How many pronouns of one gender there must be, and how many times as many as of the other. */
    private enum Evidence {
        /** Where nothing is known. */
        SOME(6, 4),
        /** Where a list of names says otherwise. */
        MUCH(20, 8);

        private final int pronouns;
        private final int outnumbered;

        Evidence(int pronouns, int outnumbered) {
            this.pronouns = pronouns;
            this.outnumbered = outnumbered;
        }
    }

    @Override
    public void apply(Scene scene) {
        Optional<Thing> protagonist = protagonist(scene).filter(thing -> thing.quantity() != Quantity.MANY && !isTitled(thing, scene));
        protagonist.ifPresent(thing -> {
            Gender told = prevailing(scene, thing.gender() == Gender.UNKNOWN ? Evidence.SOME : Evidence.MUCH);
            if (told != Gender.UNKNOWN && told != thing.gender() && !isAboutAnother(scene, told)) {
                thing.learn(told);
            }
        });
    }

    /** Of "he" and "she" in the narration the one that outnumbers the other by far. */
    private Gender prevailing(Scene scene, Evidence needed) {
        int women = pronouns(scene, Gender.FEMALE);
        int men = pronouns(scene, Gender.MALE);
        return women >= needed.pronouns && women >= needed.outnumbered * men ? Gender.FEMALE : men >= needed.pronouns && men >= needed.outnumbered * women ? Gender.MALE : Gender.UNKNOWN;
    }

    private int pronouns(Scene scene, Gender gender) {
        return (int) scene.phrases().stream().filter(phrase -> phrase.isPronoun() && narration.isNarration(phrase.head())
                && Pronoun.of(phrase.word()).filter(word -> word.person() == 3 && word.quantity() == Quantity.ONE && word.gender() == gender).isPresent()).count();
    }

    /** "Mrs Lind" tells by itself. */
    private static boolean isTitled(Thing thing, Scene scene) {
        return thing.phrases().stream().filter(Phrase::isNominal).anyMatch(phrase -> phrase.gender() != Gender.UNKNOWN)
                || thing.phrases().stream().filter(Phrase::isName).anyMatch(phrase -> scene.nouns().isTitle(scene.text().token(phrase.first()).word()));
    }

    private static boolean isAboutAnother(Scene scene, Gender told) {
        Map<Thing, Integer> spokenOf = new LinkedHashMap<>();
        for (Phrase phrase : scene.phrases()) {
            if (!phrase.isPronoun() && scene.thing(phrase).gender() == told && phrase.quantity() == Quantity.ONE) {
                spokenOf.merge(scene.thing(phrase), 1, Integer::sum);
            }
        }
        return spokenOf.values().stream().anyMatch(often -> often >= SPOKEN_OF);
    }

    /** Whoever is named far more often than all others. */
    private static Optional<Thing> protagonist(Scene scene) {
        Map<Thing, Integer> named = new LinkedHashMap<>();
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isName() && phrase.mayBe(Chain.Kind.PERSON)) {
                named.merge(scene.thing(phrase), 1, Integer::sum);
            }
        }
        Optional<Map.Entry<Thing, Integer>> first = named.entrySet().stream().max(Map.Entry.comparingByValue());
        int next = named.entrySet().stream().filter(entry -> entry != first.get()).map(Map.Entry::getValue).max(Comparator.naturalOrder()).orElse(0);
        return first.filter(entry -> entry.getValue() >= NAMED && entry.getValue() >= LEAD * next).map(Map.Entry::getKey);
    }
}
