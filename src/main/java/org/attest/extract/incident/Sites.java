package org.attest.extract.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Toponym;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;

/** Where incidents happened: the places that their words name, else those named beside them, and the country in which these lie. */
final class Sites {

    private static final int BESIDE = 1;

    private final AnnotatedText text;
    private final List<Toponym> toponyms;

    Sites(AnnotatedText text) {
        this.text = text;
        toponyms = text.layers().contains(Layer.TOPONYMS) ? text.get(Layer.TOPONYMS) : List.of();
    }

    /** @param named the places of the incident's own words */
    List<String> of(Draft draft, List<String> named) {
        Set<String> site = new LinkedHashSet<>();
        List<Place> known = toponyms.stream().filter(toponym -> named.contains(text.textOf(toponym.name().span())) || named.contains(toponym.place().name()))
                .map(Toponym::place).toList();
        List<Place> places = !named.isEmpty() ? known : beside(draft);
        country(places).ifPresent(site::add);
        site.addAll(named);
        places.stream().filter(place -> place.kind() != Place.Kind.COUNTRY && place.kind() != Place.Kind.MACRO_REGION && named.isEmpty())
                .map(Place::name).forEach(site::add);
        return List.copyOf(site);
    }

    /** The smallest places of the nearest sentence that names any. */
    private List<Place> beside(Draft draft) {
        for (int distance = 0; distance <= BESIDE; distance++) {
            for (int sentence : new int[] {draft.sentence - distance, draft.sentence + distance}) {
                List<Place> there = toponyms.stream().filter(toponym -> text.sentenceOf(toponym.name().firstToken()).index() == sentence).map(Toponym::place)
                        .filter(place -> place.kind() != Place.Kind.COUNTRY && place.kind() != Place.Kind.MACRO_REGION).distinct().toList();
                if (!there.isEmpty()) {
                    return there;
                }
            }
        }
        return List.of();
    }

    /** The country of these places; without any the one of which the text speaks most. */
    private Optional<String> country(List<Place> places) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Place> counted = new ArrayList<>(places);
        if (counted.isEmpty()) {
            toponyms.forEach(toponym -> counted.add(toponym.place()));
        }
        counted.stream().map(Place::countryCode).filter(code -> !code.isEmpty()).forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey)
                .flatMap(Gazetteer.standard()::country).map(Place::name);
    }
}
