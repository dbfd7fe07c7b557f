package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins "the girl", "the old man", "the victim", "the 27-year-old teacher" with whoever the last sentences were about, where the
 * text has not told of anybody as such before.
 */
final class EpithetSieve implements Sieve {

    private static final double REACH = 2;
    private static final int WINDOW = 60;
    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/epithet-nouns.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));

    private final Floor floor;
    private final Segments segments;
    private final Weights weights;

    EpithetSieve(Floor floor, Segments segments, Weights weights) {
        this.floor = floor;
        this.segments = segments;
        this.weights = weights;
    }

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            boolean first = phrase.isNominal() && phrase.quantity() == Quantity.ONE && scene.thing(phrase).first() == phrase && !scene.thing(phrase).isNamed();
            if (first && isEpithet(scene, phrase)) {
                who(scene, phrase).ifPresent(found -> scene.join(found, phrase));
            }
        }
    }

    private static boolean isEpithet(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        List<Integer> adjectives = tree.children(phrase.head(), "amod");
        boolean aged = adjectives.stream().anyMatch(word -> isAge(scene, tree, word)) && phrase.sorts().equals(Set.of(Chain.Kind.PERSON));
        boolean plain = isPlain(tree, phrase) && adjectives.stream().allMatch(word -> WORDS.get("before").contains(scene.text().token(word).word().toLowerCase(Locale.ROOT)) || isAge(scene, tree, word));
        return phrase.article() == Phrase.Article.THE && (aged || WORDS.get("noun").contains(phrase.word())) && plain;
    }

    private static boolean isPlain(DependencyTree tree, Phrase phrase) {
        return tree.children(phrase.head(), "nmod", "compound", "acl", "nummod", "appos", "conj", "cop").isEmpty() && !tree.is(phrase.head(), "appos");
    }

    /** "A teenager … the boy" */
    private static boolean areYoung(String noun, String epithet) {
        return WORDS.get("young").contains(noun) && WORDS.get("young").contains(epithet);
    }

    /** "27-year-old" */
    private static boolean isAge(Scene scene, DependencyTree tree, int adjective) {
        return scene.text().token(adjective).lemma().equals("old") && tree.children(adjective).stream().anyMatch(word -> scene.text().token(word).lemma().equals("year"));
    }

    private Optional<Phrase> who(Scene scene, Phrase epithet) {
        Map<Thing, Double> scores = new LinkedHashMap<>();
        for (int i = epithet.index() - 1; i >= Math.max(0, epithet.index() - WINDOW); i--) {
            Phrase candidate = scene.phrases().get(i);
            double distance = scene.distance(candidate, epithet);
            if (distance > REACH) {
                break;
            }
            if (segments.share(candidate, epithet) && isPossible(scene, candidate, epithet)) {
                double known = epithet.gender() != Gender.UNKNOWN && candidate.gender() == epithet.gender() ? weights.gender() : 0;
                scores.merge(scene.thing(candidate), known + weights.mention(candidate, epithet, distance, true), Double::sum);
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(best -> best.getKey().first());
    }

    private boolean isPossible(Scene scene, Phrase candidate, Phrase epithet) {
        Thing thing = scene.thing(candidate);
        boolean somebody = thing.sorts().equals(Set.of(Chain.Kind.PERSON)) && thing.quantity() == Quantity.ONE && candidate.sentence() < epithet.sentence();
        boolean speaks = thing.persons().contains(1) || thing.persons().contains(2);
        boolean sameVoice = floor.voiceOf()[candidate.head()] == floor.voiceOf()[epithet.head()];
        // Whoever was introduced by another noun of this sort, "a woman", is not "the girl".
        boolean another = thing.nouns().stream().anyMatch(noun -> WORDS.get("noun").contains(noun) && !noun.equals(epithet.word()) && !areYoung(noun, epithet.word()));
        // "The young man took him to the river": not himself.
        boolean beside = thing.isIn(epithet.sentence());
        boolean grown = WORDS.get("young").contains(epithet.word()) && thing.nouns().stream().anyMatch(WORDS.get("grown")::contains);
        return somebody && !grown && !beside && !speaks && sameVoice && !another && scene.mayJoin(candidate, epithet);
    }
}
