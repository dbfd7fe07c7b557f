package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
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

    Thing(Phrase phrase) {
        phrases.add(phrase);
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

    void take(Thing other) {
        other.phrases.forEach(this::insert);
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
