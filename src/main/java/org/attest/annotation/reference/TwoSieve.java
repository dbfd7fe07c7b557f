package org.attest.annotation.reference;

import org.attest.annotation.Chain;

/** "The guards arrested two students. Both were released": the two, and not whoever did something to them. */
final class TwoSieve implements Sieve {

    private static final int SENTENCES = 2;

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            if (BothSieve.isBoth(scene, phrase) && scene.thing(phrase).first() == phrase) {
                for (int i = phrase.index() - 1; i >= 0 && phrase.sentence() - scene.phrases().get(i).sentence() <= SENTENCES; i--) {
                    Phrase two = scene.phrases().get(i);
                    if (two.isNominal() && two.mayBe(Chain.Kind.GROUP) && BothSieve.isTwo(scene, two) && scene.mayJoin(two, phrase)) {
                        scene.join(two, phrase);
                        break;
                    }
                }
            }
        }
    }
}
