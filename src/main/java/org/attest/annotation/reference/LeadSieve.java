package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;

/**
 * The convention of news: somebody comes into the first sentence by a description and is named when the story begins anew, with age: "A former guard was
 * jailed on Friday. … Piotr Maler, 43, had kept the keys."
 */
final class LeadSieve implements Sieve {

    private static final int LEAD_SENTENCES = 2;
    private static final int REACH = 4;
    private static final int OLDEST = 110;

    private final Segments segments;
    private final Floor floor;

    LeadSieve(Segments segments, Floor floor) {
        this.segments = segments;
        this.floor = floor;
    }

    @Override
    public void apply(Scene scene) {
        Optional<Phrase> lead = scene.phrases().stream().filter(phrase -> isStory(phrase)).findFirst().map(Phrase::sentence)
                .flatMap(first -> scene.phrases().stream().filter(phrase -> isStory(phrase) && phrase.sentence() - first < LEAD_SENTENCES && isDescribed(scene, phrase)).findFirst());
        lead.flatMap(described -> named(scene, described)).ifPresent(name -> scene.join(lead.get(), name));
    }

    private boolean isStory(Phrase phrase) {
        return segments.of()[phrase.head()] == 0 && floor.isNarration(phrase.head());
    }

    private static boolean isDescribed(Scene scene, Phrase phrase) {
        return phrase.isNominal() && phrase.article() == Phrase.Article.A && phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() == Quantity.ONE
                && phrase.function() == Phrase.Function.SUBJECT && !scene.thing(phrase).isNamed();
    }

    private Optional<Phrase> named(Scene scene, Phrase described) {
        List<Phrase> names = scene.phrases().stream().filter(phrase -> phrase.isName() && isStory(phrase) && phrase.sentence() > described.sentence()
                && phrase.sentence() - described.sentence() <= REACH && isIntroduced(scene, phrase) && scene.thing(phrase).first() == phrase).toList();
        return names.stream().findFirst().filter(name -> scene.mayJoin(described, name) && (tells(scene, described) || !tells(scene, name)));
    }

    // At the head of its sentence, in full, with the age behind it.
    private static boolean isIntroduced(Scene scene, Phrase phrase) {
        Sentence sentence = scene.text().sentences().get(phrase.sentence());
        int end = phrase.name().orElseThrow().endToken();
        boolean full = phrase.mayBe(Chain.Kind.PERSON) && end - phrase.name().orElseThrow().firstToken() > 1 && phrase.name().orElseThrow().firstToken() == sentence.firstToken();
        return full && phrase.function() == Phrase.Function.SUBJECT && end + 1 < sentence.endToken() && scene.text().token(end).word().equals(",")
                && isAge(scene.text().token(end + 1));
    }

    private static boolean isAge(Token token) {
        return token.word().matches("\\d{1,3}") && Integer.parseInt(token.word()) <= OLDEST;
    }

    // A witness is named with age too: who only says something is somebody else.
    private static boolean tells(Scene scene, Phrase subject) {
        DependencyTree tree = scene.tree(subject);
        return tree.head(subject.head()).filter(verb -> !tree.children(verb, "ccomp").isEmpty()).isPresent();
    }
}
