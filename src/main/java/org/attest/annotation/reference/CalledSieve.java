package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins a further name with whoever a pronoun stands for: "we called him Rambo", "everyone knew her as Biko", "he wrote under the name of Vera Lind". Only once it is known who "him"
 * is.
 */
final class CalledSieve implements Sieve {

    private static final Set<String> VERBS = Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb");
    private static final Set<String> MARKS = Set.of("under", "by");

    @Override
    public void apply(Scene scene) {
        for (Phrase name : scene.phrases()) {
            if (name.isName() && name.mayBe(Chain.Kind.PERSON)) {
                called(scene, name).or(() -> underTheName(scene, name)).filter(who -> NamingSieve.fit(scene, who, name)).ifPresent(who -> scene.join(who, name));
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

    /** "Fought under the name (of) Samira": whoever did it. */
    private static Optional<Phrase> underTheName(Scene scene, Phrase name) {
        DependencyTree tree = scene.tree(name);
        Optional<Integer> noun = tree.is(name.head(), "nmod") ? tree.head(name.head()) : Optional.of(name.head());
        boolean under = noun.filter(token -> (token == name.head() || NamingSieve.NAMES.contains(scene.text().token(token).lemma()))
                && tree.children(token, "case").stream().anyMatch(mark -> MARKS.contains(scene.text().token(mark).word()))).isPresent()
                && name.first() > 1 && NamingSieve.NAMES.contains(scene.text().token(scene.text().token(name.first() - 1).word().equals("of") ? name.first() - 2 : name.first() - 1).lemma());
        return under ? noun.flatMap(tree::head).flatMap(verb -> tree.child(verb, "nsubj")).flatMap(scene::atHead).filter(who -> who.mayBe(Chain.Kind.PERSON)) : Optional.empty();
    }
}
