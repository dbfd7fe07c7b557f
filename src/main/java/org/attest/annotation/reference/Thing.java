package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Chain;

/** Somebody or something spoken of, as far as the sieves have found it: its phrases, and what they tell together. */
final class Thing {

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<Chain.Kind> sorts;
    private Gender gender;
    private Quantity quantity;
    private boolean named;
    // Kept beside the phrases, since the sieves ask for every candidate and a novel's hero has thousands of them.
    private final Set<Integer> persons = new HashSet<>(2);
    private final Set<String> nouns = new HashSet<>(2);

    Thing(Phrase phrase) {
        phrases.add(phrase);
        if (phrase.isPronoun()) {
            Pronoun.of(phrase.word()).ifPresent(pronoun -> persons.add(pronoun.person()));
        } else if (phrase.isNominal()) {
            nouns.add(phrase.word());
        }
        sorts = EnumSet.copyOf(phrase.sorts());
        gender = phrase.gender();
        quantity = phrase.quantity();
        named = phrase.isName();
    }

    /** In the order of the text. */
    List<Phrase> phrases() {
        return phrases;
    }

    Phrase first() {
        return phrases.getFirst();
    }

    /** Its phrases that begin before this one, in the order of the text. */
    List<Phrase> phrasesBefore(Phrase other) {
        int place = Collections.binarySearch(phrases, other, Comparator.comparingInt(Phrase::index));
        return phrases.subList(0, place < 0 ? -place - 1 : place);
    }

    /** True where one of its phrases stands in the sentence of this number. */
    boolean isIn(int sentence) {
        int from = 0;
        int to = phrases.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (phrases.get(middle).sentence() < sentence) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < phrases.size() && phrases.get(from).sentence() == sentence;
    }

    /** Of which grammatical persons, 1 to 3, its pronouns are. */
    Set<Integer> persons() {
        return persons;
    }

    /** The head nouns of its descriptions, in lower case. */
    Set<String> nouns() {
        return nouns;
    }

    Gender gender() {
        return gender;
    }

    Quantity quantity() {
        return quantity;
    }

    boolean isNamed() {
        return named;
    }

    Set<Chain.Kind> sorts() {
        return sorts;
    }

    /** True where nothing known of the two forbids that they are one. */
    boolean fits(Thing other) {
        return !gender.contradicts(other.gender) && !quantity.contradicts(other.quantity) && sorts.stream().anyMatch(other.sorts::contains);
    }

    /** What the text as a whole tells of somebody of whom nothing is known. */
    void learn(Gender told) {
        gender = told;
    }

    void take(Thing other) {
        other.phrases.forEach(this::insert);
        persons.addAll(other.persons);
        nouns.addAll(other.nouns);
        Set<Chain.Kind> common = EnumSet.copyOf(sorts);
        common.retainAll(other.sorts);
        if (!common.isEmpty()) {
            sorts.retainAll(common);
        } else if (other.named && !named) {
            sorts.clear();
            sorts.addAll(other.sorts);
        }
        gender = gender.and(other.gender);
        quantity = quantity.and(other.quantity);
        named |= other.named;
    }

    // Most joins go from left to right: appending keeps long chains from being sorted again and again.
    private void insert(Phrase phrase) {
        if (phrases.getLast().index() < phrase.index()) {
            phrases.add(phrase);
        } else {
            int place = Collections.binarySearch(phrases, phrase, Comparator.comparingInt(Phrase::index));
            phrases.add(-place - 1, phrase);
        }
    }
}
