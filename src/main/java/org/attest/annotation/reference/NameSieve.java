package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Toponym;

/**
 * Joins names of one thing: the same words, a short form of a full name, initials, two names of one place. Full names come first, so
 * that a lone surname finds the nearest bearer, and father and son of one surname stay two.
 */
final class NameSieve implements Sieve {

    @Override
    public void apply(Scene scene) {
        Map<String, Phrase> bearers = new LinkedHashMap<>();
        Map<Integer, String> places = new LinkedHashMap<>();
        for (Toponym toponym : scene.text().get(Layer.TOPONYMS)) {
            places.put(toponym.name().firstToken(), toponym.place().key());
        }
        List<NamedPhrase> named = new ArrayList<>();
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isName()) {
                named.add(NamedPhrase.of(phrase, scene));
            }
        }
        for (NamedPhrase one : named) {
            Phrase same = bearers.putIfAbsent(one.exactKey(), one.phrase());
            if (same != null) {
                joinUnlessOther(scene, same, one.phrase());
            }
            Name name = one.phrase().name().orElseThrow();
            String place = places.get(name.firstToken());
            if (place != null && name.kind() == NameKind.PLACE) {
                Phrase known = bearers.putIfAbsent("place " + place, one.phrase());
                if (known != null) {
                    scene.join(known, one.phrase());
                }
            }
        }
        joinShortForms(scene, named);
    }

    private static void joinUnlessOther(Scene scene, Phrase a, Phrase b) {
        if (!a.gender().contradicts(b.gender())) {
            scene.join(a, b);
        }
    }

    // A short form joins the last full name before it that it may stand for, else the first after it.
    private static void joinShortForms(Scene scene, List<NamedPhrase> named) {
        Map<String, List<NamedPhrase>> byWord = new LinkedHashMap<>();
        for (NamedPhrase one : named) {
            for (String key : one.shortKeys()) {
                byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(one);
            }
        }
        for (NamedPhrase one : named) {
            List<NamedPhrase> fuller = byWord.getOrDefault(one.askedKey(), List.of());
            NamedPhrase best = null;
            for (NamedPhrase candidate : fuller) {
                boolean before = candidate.phrase().index() < one.phrase().index();
                if (candidate != one && candidate.mayBeCalled(one) && !scene.thing(candidate.phrase()).gender().contradicts(one.phrase().gender())
                        && (before || best == null)) {
                    best = candidate;
                }
                if (!before && best != null) {
                    break;
                }
            }
            if (best != null) {
                scene.join(best.phrase(), one.phrase());
            }
        }
    }
}
