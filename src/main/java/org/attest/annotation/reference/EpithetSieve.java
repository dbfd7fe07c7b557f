package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins "the girl", "the old man", "the victim", "the 27-year-old teacher" with whoever the last sentences were about, and "the group", "the militia" with the named body that they were about, where the
 * text has not told of anybody as such before.
 */
final class EpithetSieve implements Sieve {

    private static final double REACH = 2;
    private static final int WINDOW = 60;
    /** Names of a body whose kinds are looked at. */
    private static final int NAMES = 4;
    /** What a body may be called whatever its kind. */
    private static final Set<String> GENERIC = Set.of("ORGANIZATION", "GROUP");
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
            boolean first = phrase.isNominal() && phrase.quantity() != Quantity.MANY && scene.thing(phrase).first() == phrase && !scene.thing(phrase).isNamed();
            if (first && phrase.quantity() == Quantity.ONE && isEpithet(scene, phrase)) {
                who(scene, phrase, candidate -> isPossible(scene, candidate, phrase)).ifPresent(found -> scene.join(found, phrase));
            } else if (first && isBody(scene, phrase)) {
                who(scene, phrase, candidate -> isPossibleBody(scene, candidate, phrase)).ifPresent(found -> scene.join(found, phrase));
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

    /** "27-year-old" */
    private static boolean isAge(Scene scene, DependencyTree tree, int adjective) {
        return scene.text().token(adjective).lemma().equals("old") && tree.children(adjective).stream().anyMatch(word -> scene.text().token(word).lemma().equals("year"));
    }

    /** "The group, which has some 300 fighters", but not "the group of farmers". */
    private static boolean isBody(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        boolean plain = tree.children(phrase.head(), "nmod", "compound", "amod", "nummod", "appos", "conj", "cop").isEmpty() && !tree.is(phrase.head(), "appos");
        return phrase.article() == Phrase.Article.THE && WORDS.get("body").contains(phrase.word()) && plain;
    }

    private boolean isPossibleBody(Scene scene, Phrase candidate, Phrase epithet) {
        Thing thing = scene.thing(candidate);
        Optional<String> kind = scene.nouns().organizationType(epithet.word()).filter(type -> !GENERIC.contains(type));
        boolean fits = thing.isNamed() && thing.sorts().contains(Chain.Kind.ORGANIZATION) && candidate.sentence() < epithet.sentence() && !thing.isIn(epithet.sentence());
        boolean otherKind = kind.isPresent() && thing.phrases().stream().filter(Phrase::isName).limit(NAMES)
                .anyMatch(name -> scene.nouns().typeOfOrganization(scene.text().textOf(name.name().orElseThrow().span()).toLowerCase(Locale.ROOT)).filter(own -> !own.equals(kind.get())).isPresent());
        return fits && !otherKind && floor.voiceOf()[candidate.head()] == floor.voiceOf()[epithet.head()] && scene.mayJoin(candidate, epithet);
    }

    private Optional<Phrase> who(Scene scene, Phrase epithet, Predicate<Phrase> isPossible) {
        Map<Thing, Double> scores = new LinkedHashMap<>();
        for (int i = epithet.index() - 1; i >= Math.max(0, epithet.index() - WINDOW); i--) {
            Phrase candidate = scene.phrases().get(i);
            double distance = scene.distance(candidate, epithet);
            if (distance > REACH) {
                break;
            }
            if (segments.share(candidate, epithet) && isPossible.test(candidate)) {
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
