package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/** Joins a further name with whoever a pronoun stands for, once that is known: "we called him Rambo", "everyone knew her as Biko". */
final class CalledSieve implements Sieve {

    private static final Set<String> VERBS = Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb");

    @Override
    public void apply(Scene scene) {
        for (Phrase name : scene.phrases()) {
            if (name.isName() && name.mayBe(Chain.Kind.PERSON)) {
                called(scene, name).filter(who -> NamingSieve.fit(scene, who, name)).ifPresent(who -> scene.join(who, name));
            }
        }
    }

    private static Optional<Phrase> called(Scene scene, Phrase name) {
        DependencyTree tree = scene.tree(name);
        Optional<Integer> verb = tree.head(name.head()).filter(above -> above < name.first() && scene.text().token(above).isVerb() && VERBS.contains(scene.text().token(above).lemma())
                && !scene.text().token(above).lemma().equals("bear") && tree.children(above, "aux:pass").isEmpty());
        int before = name.first() - 1;
        while (before > tree.firstToken() && scene.text().token(before).isProperNoun()) {
            before--;
        }
        boolean as = scene.text().token(Math.max(0, before)).word().equals("as");
        int pronoun = as ? before - 1 : before;
        boolean known = verb.isPresent() && (as || !scene.text().token(verb.get()).lemma().equals("know")) && pronoun == verb.get() + 1;
        return known ? scene.atHead(pronoun).filter(CalledSieve::isHim) : Optional.empty();
    }

    private static boolean isHim(Phrase phrase) {
        return phrase.isPronoun() && phrase.quantity() == Quantity.ONE && phrase.mayBe(Chain.Kind.PERSON);
    }
}
