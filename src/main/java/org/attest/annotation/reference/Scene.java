package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;

/** A text's phrases and the things that they mention, shared by the sieves. Every phrase belongs to one thing. */
final class Scene {

    private static final double FULL_SENTENCE = 8;

    private final AnnotatedText text;
    private final Nouns nouns;
    private final List<Phrase> phrases;
    private final Thing[] things;
    private final double[] sentenceEnds;
    private final Map<Integer, Phrase> byHead = new HashMap<>();
    private final Set<Long> apart = new HashSet<>();
    private final Map<Integer, Party> parties = new HashMap<>();

    Scene(AnnotatedText text, Nouns nouns, List<Phrase> phrases) {
        this.text = text;
        this.nouns = nouns;
        this.phrases = phrases;
        things = new Thing[phrases.size()];
        sentenceEnds = sentenceEnds(text);
        for (Phrase phrase : phrases) {
            things[phrase.index()] = new Thing(phrase);
            byHead.putIfAbsent(phrase.head(), phrase);
        }
    }

    AnnotatedText text() {
        return text;
    }

    Nouns nouns() {
        return nouns;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    DependencyTree tree(Phrase phrase) {
        return text.treeOf(phrase.head());
    }

    Optional<Phrase> atHead(int token) {
        return Optional.ofNullable(byHead.get(token));
    }

    Thing thing(Phrase phrase) {
        return things[phrase.index()];
    }

    boolean areOne(Phrase a, Phrase b) {
        return thing(a) == thing(b);
    }

    /** How many sentences lie from the one phrase to the other; short ones, as in talk, count for less. */
    double distance(Phrase before, Phrase after) {
        return sentenceEnds[after.sentence()] - sentenceEnds[before.sentence()];
    }

    private static double[] sentenceEnds(AnnotatedText text) {
        double[] ends = new double[text.sentences().size()];
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            Sentence sentence = text.sentences().get(i);
            sum += Math.min(1, (sentence.endToken() - sentence.firstToken()) / FULL_SENTENCE);
            ends[i] = sum;
        }
        return ends;
    }

    /** These two never become one. */
    void keepApart(Phrase a, Phrase b) {
        apart.add(pair(a, b));
    }

    /** True where the things of both fit, are not both named, and none of their phrases were found to differ. */
    boolean mayJoin(Phrase a, Phrase b) {
        Thing one = thing(a);
        Thing other = thing(b);
        return one == other || one.fits(other) && !(one.isNamed() && other.isNamed()) && !areApart(one, other);
    }

    boolean areApart(Thing one, Thing other) {
        if (apart.isEmpty()) {
            return false;
        }
        // Long chains are compared by their ends only, to stay linear in novels.
        for (Phrase a : tail(one)) {
            for (Phrase b : tail(other)) {
                if (apart.contains(pair(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Phrase> tail(Thing thing) {
        List<Phrase> all = thing.phrases();
        return all.size() <= 12 ? all : all.subList(all.size() - 12, all.size());
    }

    void join(Phrase a, Phrase b) {
        Thing one = thing(a);
        Thing other = thing(b);
        if (one == other) {
            return;
        }
        Thing larger = one.phrases().size() >= other.phrases().size() ? one : other;
        Thing smaller = larger == one ? other : one;
        List<Phrase> moved = new ArrayList<>(smaller.phrases());
        larger.take(smaller);
        moved.forEach(phrase -> things[phrase.index()] = larger);
    }

    /** The pronoun stands for all of these together. */
    void stand(Phrase pronoun, Party party) {
        parties.put(pronoun.index(), party);
    }

    /** Those whom this plural pronoun stands for, where they are told of one by one. */
    Optional<Party> partyOf(Phrase pronoun) {
        return Optional.ofNullable(parties.get(pronoun.index()));
    }

    private static long pair(Phrase a, Phrase b) {
        long low = Math.min(a.index(), b.index());
        return low << 32 | Math.max(a.index(), b.index());
    }
}
