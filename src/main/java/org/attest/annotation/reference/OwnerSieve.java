package org.attest.annotation.reference;

import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** "They hanged the baker and his two sons": whoever is named beside what is his is its owner, before anybody else in the sentence. */
final class OwnerSieve implements Sieve {

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            boolean owner = phrase.isPronoun() && phrase.function() == Phrase.Function.POSSESSOR && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 3).isPresent();
            if (owner && scene.thing(phrase).first() == phrase) {
                beside(scene, phrase).filter(other -> scene.mayJoin(other, phrase)).ifPresent(other -> scene.join(other, phrase));
            }
        }
    }

    private static Optional<Phrase> beside(Scene scene, Phrase owner) {
        DependencyTree tree = scene.tree(owner);
        return tree.head(owner.head()).filter(owned -> tree.is(owned, "conj")).flatMap(tree::head).flatMap(scene::atHead).filter(other -> other.head() < owner.head() && other.quantity() == owner.quantity());
    }
}
