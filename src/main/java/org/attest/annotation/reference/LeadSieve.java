package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;

/**
 * The convention of news: somebody comes into the first sentence by a description and is named when the story begins anew, with age: "A former guard was
 * jailed on Friday. … Piotr Maler, 43, had kept the keys." Whoever is named right after it without a word on who that is, or in a story of the teller's own kin
 * ("My grandfather was arrested. … Milo Harker had come from Lund"), is the same as well.
 */
final class LeadSieve implements Sieve {

    private static final int LEAD_SENTENCES = 2;
    private static final int REACH = 4;
    private static final int REACH_OF_KIN = 6;
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
        return phrase.isNominal() && (phrase.article() == Phrase.Article.A || isOwnKin(scene, phrase)) && phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() == Quantity.ONE
                && phrase.function() == Phrase.Function.SUBJECT && !scene.thing(phrase).isNamed();
    }

    // "My grandfather"
    private static boolean isOwnKin(Scene scene, Phrase phrase) {
        return phrase.article() == Phrase.Article.POSSESSIVE && scene.nouns().isKin(phrase.word()) && scene.text().token(phrase.first()).word().equalsIgnoreCase("my");
    }

    private Optional<Phrase> named(Scene scene, Phrase described) {
        boolean kin = isOwnKin(scene, described);
        List<Phrase> names = scene.phrases().stream().filter(phrase -> isStory(phrase) && phrase.sentence() > described.sentence()
                && phrase.sentence() - described.sentence() <= (kin ? REACH_OF_KIN : REACH) && opens(scene, phrase) && scene.thing(phrase).first() == phrase).toList();
        return names.stream().filter(name -> isAged(scene, name) || isUntold(scene, name) && (kin || name.sentence() == described.sentence() + 1)).findFirst()
                .filter(name -> scene.mayJoin(described, name) && (tells(scene, described) || !tells(scene, name)));
    }

    // At the head of its sentence, in full.
    private static boolean opens(Scene scene, Phrase phrase) {
        return phrase.isName() && phrase.mayBe(Chain.Kind.PERSON) && phrase.function() == Phrase.Function.SUBJECT
                && phrase.name().orElseThrow().endToken() - phrase.name().orElseThrow().firstToken() > 1
                && phrase.name().orElseThrow().firstToken() == scene.text().sentences().get(phrase.sentence()).firstToken();
    }

    private static boolean isAged(Scene scene, Phrase phrase) {
        int end = phrase.name().orElseThrow().endToken();
        return end + 1 < scene.tree(phrase).endToken() && scene.text().token(end).word().equals(",") && isAge(scene.text().token(end + 1));
    }

    // Nothing says who that is: the reader is taken to know.
    private static boolean isUntold(Scene scene, Phrase phrase) {
        return phrase.first() == phrase.name().orElseThrow().firstToken() && scene.tree(phrase).children(phrase.head(), "appos", "acl", "conj", "nmod").isEmpty()
                && scene.thing(phrase).phrases().stream().noneMatch(Phrase::isNominal);
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
