package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;

/**
 * Joins the relatives of one person: "my sister" with "my younger sister", "his father" with "the father of Milo", "my brother Alhaji"
 * with "my brother", "Mother" in the mouth of somebody with "my mother", the husband of his wife with himself.
 */
final class KinSieve implements Sieve {

    private static final Set<String> SPOUSES = Set.of("wife", "husband", "spouse");

    private final Floor floor;

    KinSieve(Floor floor) {
        this.floor = floor;
    }

    private record Kinship(Thing owner, String term) {}

    @Override
    public void apply(Scene scene) {
        Map<String, Phrase> speakers = speakers(scene);
        Map<Kinship, List<Phrase>> known = new LinkedHashMap<>();
        Map<Thing, Phrase> marriedTo = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            Optional<String> term = term(scene, phrase);
            Optional<Phrase> owner = term.isEmpty() ? Optional.empty() : owner(scene, phrase, speakers);
            if (owner.isEmpty() || scene.thing(owner.get()).quantity() == Quantity.MANY || scene.areOne(owner.get(), phrase)) {
                continue;
            }
            List<Phrase> before = known.computeIfAbsent(new Kinship(scene.thing(owner.get()), term.get()), key -> new ArrayList<>());
            Optional<Phrase> same = before.reversed().stream().filter(other -> agree(scene, other, phrase) && scene.mayJoin(other, phrase)).findFirst();
            boolean spouse = SPOUSES.contains(term.get());
            if (same.isEmpty() && spouse) {
                same = Optional.ofNullable(marriedTo.get(scene.thing(owner.get()))).filter(other -> scene.mayJoin(other, phrase));
            }
            same.ifPresent(other -> scene.join(other, phrase));
            before.add(phrase);
            if (spouse) {
                marriedTo.put(scene.thing(phrase), owner.get());
            }
        }
    }

    // For each who speaks, one of the words by which they mean themselves.
    private Map<String, Phrase> speakers(Scene scene) {
        Map<String, Phrase> speakers = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isPronoun() && phrase.quantity() == Quantity.ONE && Pronoun.of(phrase.word()).orElseThrow().person() == 1) {
                speakers.putIfAbsent(floor.at(phrase.head()).speaker(), phrase);
            }
        }
        return speakers;
    }

    private static Optional<String> term(Scene scene, Phrase phrase) {
        if (phrase.quantity() == Quantity.MANY || !phrase.mayBe(Chain.Kind.PERSON)) {
            return Optional.empty();
        }
        if (phrase.isNominal()) {
            return scene.nouns().kinTerm(phrase.word());
        }
        return phrase.isName() ? scene.tree(phrase).children(phrase.head(), "compound", "amod").stream()
                .flatMap(token -> scene.nouns().kinTerm(scene.text().token(token).word()).stream()).findFirst() : Optional.empty();
    }

    private Optional<Phrase> owner(Scene scene, Phrase phrase, Map<String, Phrase> speakers) {
        DependencyTree tree = scene.tree(phrase);
        Optional<Integer> possessor = tree.child(phrase.head(), "nmod:poss");
        if (possessor.isPresent()) {
            return possessor.flatMap(scene::atHead);
        }
        Optional<Phrase> of = tree.children(phrase.head(), "nmod").stream()
                .filter(token -> tree.child(token, "case").filter(word -> scene.text().token(word).word().equals("of")).isPresent())
                .flatMap(token -> scene.atHead(token).stream()).findFirst();
        boolean bare = phrase.isNominal() && phrase.article() == Phrase.Article.NONE && phrase.first() == phrase.head()
                && Character.isUpperCase(scene.text().token(phrase.head()).word().charAt(0)) && scene.text().token(phrase.head()).isProperNoun();
        return of.isPresent() || !bare ? of : Optional.ofNullable(speakers.get(floor.at(phrase.head()).speaker()));
    }

    private static boolean agree(Scene scene, Phrase a, Phrase b) {
        Set<String> one = adjectives(scene, a);
        Set<String> other = adjectives(scene, b);
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Set<String> adjectives(Scene scene, Phrase phrase) {
        Set<String> words = new HashSet<>();
        for (int token : scene.tree(phrase).children(phrase.head(), "amod", "nummod")) {
            String word = scene.text().token(token).word().toLowerCase(Locale.ROOT);
            if (!word.equals("own") && !word.equals("dear") && !word.equals("late") && !scene.nouns().isKin(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
