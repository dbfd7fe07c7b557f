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
import org.attest.lexicon.WordGroups;

/**
 * Joins the relatives of one person: "my sister" with "my younger sister", "his father" with "the father of Milo", "my brother Alhaji"
 * with "my brother", "Mother" in the mouth of somebody with "my mother", the husband of his wife with himself.
 */
final class KinSieve implements Sieve {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final Set<String> SPOUSES = WORDS.of("spouse");
    private static final Set<String> MARRYING = WORDS.of("marrying");

    private static final Set<String> FOREBEARS = WORDS.of("forebear");

    private static final int SENTENCES_BACK = 2;

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
            marriage(scene, phrase, marriedTo);
            Optional<String> term = term(scene, phrase);
            Optional<Phrase> owner = term.isEmpty() ? Optional.empty() : owner(scene, phrase, speakers);
            if (term.isPresent() && owner.isEmpty()) {
                pair(scene, phrase, term.get(), known);
            }
            List<Phrase> owners = owner.isPresent() && isChild(term.get()) && owner.get().word().equals("their") ? couple(scene, phrase, marriedTo)
                    : owner.flatMap(one -> single(one, speakers)).stream().toList();
            for (Phrase one : owners) {
                if (scene.thing(one).quantity() != Quantity.MANY && !scene.areOne(one, phrase)) {
                    relate(scene, phrase, term.get(), one, known, marriedTo);
                }
            }
        }
    }

    private static void relate(Scene scene, Phrase phrase, String term, Phrase owner, Map<Kinship, List<Phrase>> known, Map<Thing, Phrase> marriedTo) {
        List<Phrase> before = known.computeIfAbsent(new Kinship(scene.thing(owner), term), key -> new ArrayList<>());
        Optional<Phrase> same = before.reversed().stream().filter(other -> agree(scene, other, phrase) && scene.mayJoin(other, phrase)).findFirst();
        boolean spouse = SPOUSES.contains(term);
        if (same.isEmpty() && spouse) {
            same = Optional.ofNullable(marriedTo.get(scene.thing(owner))).filter(other -> scene.mayJoin(other, phrase));
        }
        same.ifPresent(other -> scene.join(other, phrase));
        before.add(phrase);
        further(scene, phrase, term, owner, known);
        KinTerms.inverse(term, scene.thing(owner).gender()).ifPresent(back -> known.computeIfAbsent(new Kinship(scene.thing(phrase), back), key -> new ArrayList<>()).add(owner));
        otherParent(scene, term, owner, marriedTo).ifPresent(parent -> KinTerms.inverse(term, scene.thing(parent).gender())
                .ifPresent(back -> known.computeIfAbsent(new Kinship(scene.thing(phrase), back), key -> new ArrayList<>()).add(parent)));
        if (spouse) {
            marriedTo.put(scene.thing(phrase), owner);
            marriedTo.putIfAbsent(scene.thing(owner), phrase);
        }
    }

    /** "My father's brother Milo" is who "my uncle" will be. */
    private static void further(Scene scene, Phrase phrase, String term, Phrase owner, Map<Kinship, List<Phrase>> known) {
        Map<Kinship, List<Phrase>> found = new LinkedHashMap<>();
        for (Map.Entry<Kinship, List<Phrase>> entry : known.entrySet()) {
            Thing of = entry.getKey().owner();
            Optional<String> makes = KinTerms.ofRelative(entry.getKey().term(), term);
            if (makes.isPresent() && !scene.thing(phrase).equals(of) && entry.getValue().stream().anyMatch(relative -> scene.areOne(relative, owner))) {
                found.computeIfAbsent(new Kinship(of, makes.get()), key -> new ArrayList<>()).add(phrase);
            }
        }
        found.forEach((kinship, relatives) -> {
            List<Phrase> before = known.computeIfAbsent(kinship, key -> new ArrayList<>());
            // One has several uncles, and an aunt's father is the grandfather of whom the text has told.
            before.reversed().stream().filter(other -> FOREBEARS.contains(kinship.term()) && scene.mayJoin(other, phrase)).findFirst().ifPresent(other -> scene.join(other, phrase));
            before.addAll(relatives);
        });
    }

    /** "She married Kosmas in 1951; their daughter …": the two of whom the text has just said that they are married. */
    private static List<Phrase> couple(Scene scene, Phrase child, Map<Thing, Phrase> marriedTo) {
        for (int at = child.index() - 1; at >= 0 && scene.phrases().get(at).sentence() >= child.sentence() - SENTENCES_BACK; at--) {
            Phrase one = scene.phrases().get(at);
            Phrase other = marriedTo.get(scene.thing(one));
            if (other != null && !scene.areOne(one, other)) {
                return List.of(one, other);
            }
        }
        return List.of();
    }

    private static boolean isChild(String term) {
        return term.equals("son") || term.equals("daughter") || term.equals("child");
    }

    /** "Our son" is the son of whoever speaks. */
    private Optional<Phrase> single(Phrase owner, Map<String, Phrase> speakers) {
        boolean ours = owner.isPronoun() && owner.quantity() == Quantity.MANY && Pronoun.of(owner.word()).orElseThrow().person() == 1;
        return ours ? Optional.ofNullable(speakers.get(floor.at(owner.head()).speaker())) : Optional.of(owner);
    }

    /** The husband or wife of whoever has a child, as far as the text has told of one. */
    private static Optional<Phrase> otherParent(Scene scene, String term, Phrase parent, Map<Thing, Phrase> marriedTo) {
        return isChild(term) ? Optional.ofNullable(marriedTo.get(scene.thing(parent))) : Optional.empty();
    }

    /** "I married Foday in 2001": from here on each is the other's husband or wife. */
    private static void marriage(Scene scene, Phrase one, Map<Thing, Phrase> marriedTo) {
        DependencyTree tree = scene.tree(one);
        Optional<Integer> verb = tree.head(one.head()).filter(at -> tree.relation(one.head()).startsWith("nsubj") && MARRYING.contains(scene.text().token(at).lemma())
                && !ConstructionSieve.isDoubtful(scene, at));
        if (verb.isEmpty()) {
            return;
        }
        Optional<Phrase> object = tree.child(verb.get(), "obj").flatMap(scene::atHead);
        Optional<Phrase> to = tree.children(verb.get(), "obl").stream()
                .filter(other -> tree.child(other, "case").filter(word -> scene.text().token(word).word().equals("to")).isPresent()).findFirst().flatMap(scene::atHead);
        // "My uncle married me to a commander": not the uncle.
        Phrase first = to.isPresent() ? object.orElse(one) : one;
        to.or(() -> object).filter(other -> isSpouse(first) && isSpouse(other) && !scene.areOne(first, other)).ifPresent(other -> {
            marriedTo.put(scene.thing(first), other);
            marriedTo.put(scene.thing(other), first);
        });
    }

    /** The priest who married them is nobody's husband: of several nobody knows who has whom. */
    private static boolean isSpouse(Phrase phrase) {
        return phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() != Quantity.MANY;
    }

    /** "Brother and sister have not spoken since": the two of whom the text has said that they are that to each other. */
    private static void pair(Scene scene, Phrase first, String term, Map<Kinship, List<Phrase>> known) {
        if (first.article() != Phrase.Article.NONE || first.first() != first.head()) {
            return;
        }
        Optional<Phrase> second = scene.tree(first).children(first.head(), "conj").stream().flatMap(token -> scene.atHead(token).stream())
                .filter(phrase -> phrase.isNominal() && phrase.article() == Phrase.Article.NONE && phrase.first() <= phrase.head()).findFirst();
        Optional<String> other = second.flatMap(phrase -> term(scene, phrase));
        if (other.isEmpty()) {
            return;
        }
        Map.Entry<Kinship, List<Phrase>> last = null;
        for (Map.Entry<Kinship, List<Phrase>> entry : known.entrySet()) {
            Kinship kinship = entry.getKey();
            if (kinship.term().equals(other.get()) && KinTerms.inverse(other.get(), kinship.owner().gender()).equals(Optional.of(term))) {
                last = entry;
            }
        }
        if (last != null && scene.mayJoin(last.getKey().owner().first(), first) && scene.mayJoin(last.getValue().getFirst(), second.get())) {
            scene.join(last.getKey().owner().first(), first);
            scene.join(last.getValue().getFirst(), second.get());
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
                && Character.isUpperCase(scene.text().token(phrase.head()).word().charAt(0)) && tree.children(phrase.head(), "conj").isEmpty();
        // "Aunt Tomi", whose aunt nobody says, is the teller's.
        boolean called = phrase.isName() && scene.tree(phrase).children(phrase.head(), "compound").stream().anyMatch(word -> word == phrase.first() && scene.nouns().isKin(scene.text().token(word).word().toLowerCase(Locale.ROOT)));
        return of.isPresent() || !bare && !called ? of : Optional.ofNullable(speakers.get(floor.at(phrase.head()).speaker()))
                .or(() -> floor.at(phrase.head()).named());
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
