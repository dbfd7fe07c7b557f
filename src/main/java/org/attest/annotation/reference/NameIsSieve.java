package org.attest.annotation.reference;

import java.util.Optional;

import org.attest.annotation.DependencyTree;

/**
 * "My name is Halima", "his name was Foday": whoever owns the name bears it. It has two turns: those who speak of themselves get their name before it is found who
 * speaks, all others once it is known whom their pronoun means.
 */
final class NameIsSieve implements Sieve {

    private final boolean ofSpeakers;

    NameIsSieve(boolean ofSpeakers) {
        this.ofSpeakers = ofSpeakers;
    }

    @Override
    public void apply(Scene scene) {
        for (Phrase name : scene.phrases()) {
            if (name.isName()) {
                owner(scene, name).filter(owner -> isSpeaker(owner) == ofSpeakers && NamingSieve.fit(scene, owner, name)).ifPresent(owner -> scene.join(owner, name));
            }
        }
    }

    private static Optional<Phrase> owner(Scene scene, Phrase name) {
        DependencyTree tree = scene.tree(name);
        Optional<Integer> subject = tree.child(name.head(), "cop").flatMap(copula -> tree.child(name.head(), "nsubj"));
        // "called him by his nickname, Fundi"
        Optional<Integer> apposed = tree.is(name.head(), "appos") ? tree.head(name.head()) : Optional.empty();
        return subject.filter(noun -> !ConstructionSieve.isDoubtful(scene, name.head())).or(() -> apposed).filter(noun -> NamingSieve.NAMES.contains(scene.text().token(noun).lemma()))
                .flatMap(noun -> tree.child(noun, "nmod:poss")).flatMap(scene::atHead).filter(Phrase::isPronoun);
    }

    private static boolean isSpeaker(Phrase owner) {
        return Pronoun.of(owner.word()).filter(pronoun -> pronoun.person() == 1 && pronoun.quantity() == Quantity.ONE).isPresent();
    }
}
