package org.attest.annotation.reference;

import java.util.Optional;

import org.attest.annotation.Chain;
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
                .or(() -> whose(scene, name, tree))
                .flatMap(noun -> tree.child(noun, "nmod:poss")).flatMap(possessor -> bearer(scene, possessor, tree));
    }

    /** "Our instructor, whose real name was Osman Duale", however the parser hangs the name. */
    private static Optional<Integer> whose(Scene scene, Phrase name, DependencyTree tree) {
        int was = name.first() - 1;
        boolean copula = was > tree.firstToken() && scene.text().token(was).lemma().equals("be");
        return tree.children(name.head(), "nsubj", "obj").stream().filter(noun -> copula && noun < was && NamingSieve.NAMES.contains(scene.text().token(noun).lemma()))
                .filter(noun -> tree.children(noun, "nmod:poss").stream().anyMatch(word -> isWhose(scene, word))).findFirst();
    }

    /** Whoever "his" stands for, who is named with an 's, and of whom the clause with "whose" is told. */
    private static Optional<Phrase> bearer(Scene scene, int possessor, DependencyTree tree) {
        if (!isWhose(scene, possessor)) {
            return scene.atHead(possessor).filter(owner -> owner.isPronoun() || owner.isName());
        }
        int comma = possessor - 1;
        boolean aside = comma > tree.firstToken() && scene.text().token(comma).word().equals(",");
        return scene.phrases().stream().filter(phrase -> phrase.end() == (aside ? comma : possessor) && !phrase.isPronoun() && phrase.mayBe(Chain.Kind.PERSON)).findFirst();
    }

    private static boolean isWhose(Scene scene, int token) {
        return scene.text().token(token).word().equalsIgnoreCase("whose");
    }

    private static boolean isSpeaker(Phrase owner) {
        return Pronoun.of(owner.word()).filter(pronoun -> pronoun.person() == 1 && pronoun.quantity() == Quantity.ONE).isPresent();
    }
}
