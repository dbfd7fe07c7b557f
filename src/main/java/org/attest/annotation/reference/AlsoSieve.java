package org.attest.annotation.reference;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.lexicon.WordGroups;

/** "The court ordered the firm to pay. It also ordered …": whoever did something also did what was told just before. */
final class AlsoSieve implements Sieve {

    private static final Set<String> ALSO = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("also");

    private final Floor floor;

    AlsoSieve(Floor floor) {
        this.floor = floor;
    }

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            boolean subject = phrase.isPronoun() && phrase.function() == Phrase.Function.SUBJECT && phrase.sentence() > 0
                    && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 3 && pronoun.form() != Pronoun.Form.DEMONSTRATIVE).isPresent();
            if (subject && scene.thing(phrase).first() == phrase && doesAlso(scene, phrase)) {
                subjectOf(scene, phrase.sentence() - 1).filter(before -> floor.voiceOf()[before.head()] == floor.voiceOf()[phrase.head()] && scene.mayJoin(before, phrase))
                        .ifPresent(before -> scene.join(before, phrase));
            }
        }
    }

    private static boolean doesAlso(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        return tree.head(phrase.head()).filter(verb -> tree.is(verb, "root") && tree.children(verb, "advmod").stream().anyMatch(word -> ALSO.contains(scene.text().token(word).lemma()))).isPresent();
    }

    private static Optional<Phrase> subjectOf(Scene scene, int index) {
        Sentence sentence = scene.text().sentences().get(index);
        DependencyTree tree = scene.text().treeOf(sentence.firstToken());
        return tree.roots().stream().findFirst().flatMap(root -> tree.child(root, "nsubj", "nsubj:pass")).flatMap(scene::atHead);
    }
}
