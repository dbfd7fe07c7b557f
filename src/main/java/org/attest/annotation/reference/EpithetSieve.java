package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins "the girl", "the old man", "the victim" with whoever the last sentences were about, where the text has not told of anybody as such before.
 */
final class EpithetSieve implements Sieve {

    private static final double REACH = 2;
    private static final int WINDOW = 60;
    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/epithet-nouns.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));

    private final Floor floor;
    private final Weights weights;

    EpithetSieve(Floor floor, Weights weights) {
        this.floor = floor;
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
        boolean plain = tree.children(phrase.head(), "nmod", "compound", "acl", "nummod", "appos", "conj", "cop").isEmpty() && !tree.is(phrase.head(), "appos")
                && tree.children(phrase.head(), "amod").stream().allMatch(word -> WORDS.get("before").contains(scene.text().token(word).word().toLowerCase(Locale.ROOT)));
        return phrase.article() == Phrase.Article.THE && WORDS.get("noun").contains(phrase.word()) && plain;
    }

    private Optional<Phrase> who(Scene scene, Phrase epithet) {
        Map<Thing, Double> scores = new LinkedHashMap<>();
        for (int i = epithet.index() - 1; i >= Math.max(0, epithet.index() - WINDOW); i--) {
            Phrase candidate = scene.phrases().get(i);
            double distance = scene.distance(candidate, epithet);
            if (distance > REACH) {
                break;
            }
            if (isPossible(scene, candidate, epithet)) {
                scores.merge(scene.thing(candidate), weights.mention(candidate, epithet, distance, true), Double::sum);
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
        boolean another = thing.nouns().stream().anyMatch(noun -> WORDS.get("noun").contains(noun) && !noun.equals(epithet.word()));
        // "The young man took him to the river": not himself.
        boolean beside = thing.isIn(epithet.sentence());
        return somebody && !beside && !speaks && sameVoice && !another && scene.mayJoin(candidate, epithet);
    }
}
