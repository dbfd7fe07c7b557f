package org.attest.annotation.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.WordGroups;

/**
 * Gives "they" and "we" that marry, part or have a child to the two of whom the text told before that they met or married: "She met Roy in Charlotte. They were married in
 * 1937", "I married Ana. We divorced"; and "we talked" to the teller and whoever was met, or whom the first sentences are about.
 */
final class CoupleSieve implements Sieve {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/reference-words.tsv");
    private static final Set<String> MARRYING = WORDS.of("marrying");
    private static final Set<String> MEETING = WORDS.of("meeting");
    private static final Set<String> PARTING = WORDS.of("parting");
    private static final Set<String> OFFSPRING = WORDS.of("offspring");
    private static final Set<String> TALKING = WORDS.of("talking");
    private static final int PRESENTED_SENTENCES = 8;
    private static final int MET_SENTENCES = 4;
    private static final int MARRIED_SENTENCES = 30;

    private final Floor floor;

    CoupleSieve(Floor floor) {
        this.floor = floor;
    }

    /** @param married rather than only met */
    private record Couple(Phrase one, Phrase other, boolean married) {

        boolean isOf(int person) {
            return person(one) == person || person(other) == person;
        }
    }

    @Override
    public void apply(Scene scene) {
        Couple last = null;
        for (Phrase phrase : scene.phrases()) {
            Optional<Integer> verb = verb(scene, phrase);
            if (verb.isPresent() && phrase.isPronoun() && phrase.quantity() == Quantity.MANY) {
                boolean together = last != null && areTogether(scene, verb.get()) && fits(last, phrase);
                Optional<Couple> pair = together ? Optional.of(last) : talks(scene, verb.get()) ? talking(scene, phrase, Optional.ofNullable(last)) : Optional.empty();
                pair.ifPresent(two -> scene.stand(phrase, new Party(List.of(two.one(), two.other()))));
            }
            Optional<Couple> couple = verb.flatMap(at -> couple(scene, phrase, at));
            if (couple.isPresent()) {
                last = couple.get();
            }
        }
    }

    /** "We talked for two hours", but not "we talked to the guards". */
    private static boolean talks(Scene scene, int verb) {
        DependencyTree tree = scene.text().treeOf(verb);
        return TALKING.contains(scene.text().token(verb).lemma()) && tree.children(verb, "obj", "obl").stream().flatMap(other -> scene.atHead(other).stream()).noneMatch(CoupleSieve::isSomebody);
    }

    /** The teller with whoever was met, or with the only one of whom the text has told by name. */
    private Optional<Couple> talking(Scene scene, Phrase we, Optional<Couple> met) {
        if (person(we) != 1 || !floor.isNarration(we.head())) {
            return Optional.empty();
        }
        Optional<Phrase> self = scene.phrases().stream().filter(phrase -> phrase.isPronoun() && phrase.quantity() == Quantity.ONE && person(phrase) == 1 && floor.isNarration(phrase.head())).findFirst();
        List<Phrase> named = scene.phrases().subList(0, we.index()).stream().filter(phrase -> phrase.isName() && isOne(phrase) && floor.isNarration(phrase.head())
                && !self.map(scene::thing).equals(Optional.of(scene.thing(phrase)))).toList();
        boolean alone = named.stream().map(scene::thing).distinct().count() == 1;
        Optional<Phrase> only = Optional.of(named).filter(all -> alone).map(List::getLast).filter(phrase -> we.sentence() - phrase.sentence() <= PRESENTED_SENTENCES);
        return met.filter(couple -> !couple.married() && fits(couple, we)).or(() -> self.flatMap(one -> only.map(other -> new Couple(one, other, false))));
    }

    private static boolean isSomebody(Phrase phrase) {
        return phrase.mayBe(Chain.Kind.PERSON) || phrase.mayBe(Chain.Kind.GROUP);
    }

    private static Optional<Integer> verb(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        return tree.head(phrase.head()).filter(above -> (tree.is(phrase.head(), "nsubj") || tree.is(phrase.head(), "nsubj:pass")) && scene.text().token(above).isVerb());
    }

    /** "They married", "we were divorced", "they had a son"; but "they married their cousins". */
    private static boolean areTogether(Scene scene, int verb) {
        DependencyTree tree = scene.text().treeOf(verb);
        String lemma = scene.text().token(verb).lemma();
        boolean child = lemma.equals("have") && tree.children(verb, "obj").stream().anyMatch(object -> scene.nouns().kinTerm(scene.text().token(object).lemma()).filter(OFFSPRING::contains).isPresent());
        return child || (MARRYING.contains(lemma) || PARTING.contains(lemma)) && tree.children(verb, "obj").stream().flatMap(object -> scene.atHead(object).stream()).noneMatch(CoupleSieve::isSomebody);
    }

    private boolean fits(Couple couple, Phrase pronoun) {
        int apart = pronoun.sentence() - couple.other().sentence();
        int person = person(pronoun);
        boolean alike = person == 3 ? !couple.isOf(1) && !couple.isOf(2) : couple.isOf(person);
        return alike && apart <= (couple.married() ? MARRIED_SENTENCES : MET_SENTENCES) && (person == 3 || floor.at(couple.one().head()).speaker().equals(floor.at(pronoun.head()).speaker()));
    }

    private static Optional<Couple> couple(Scene scene, Phrase subject, int verb) {
        String lemma = scene.text().token(verb).lemma();
        boolean married = MARRYING.contains(lemma);
        if (!isOne(subject) || !married && !MEETING.contains(lemma) || ConstructionSieve.isDoubtful(scene, verb)) {
            return Optional.empty();
        }
        return scene.text().treeOf(verb).children(verb, "obj").stream().flatMap(object -> scene.atHead(object).stream()).filter(other -> isOne(other) && !scene.areOne(subject, other))
                .findFirst().map(other -> new Couple(subject, other, married));
    }

    private static boolean isOne(Phrase phrase) {
        return phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() != Quantity.MANY;
    }

    private static int person(Phrase phrase) {
        return phrase.isPronoun() ? Pronoun.of(phrase.word()).map(Pronoun::person).orElse(3) : 3;
    }
}
