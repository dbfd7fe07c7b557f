package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.annotation.Toponym;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;
import org.attest.gazetteer.PlaceLikelihood;

/**
 * Everything in a text that can be put on the map: names of places, what is called after a country ("Syrian"), the towns and regions that
 * bodies and buildings are called after ("Bangor Police Department"), and, roughly, named places that no gazetteer has.
 */
public final class Placements {

    private static final int OTHER_SENTENCE = 50;
    private static final int FARTHEST = 150;

    private final Gazetteer gazetteer;
    private final EmbeddedPlaces embedded;

    private Placements(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        embedded = new EmbeddedPlaces(gazetteer, new PlaceLikelihood(gazetteer), new Toponyms(gazetteer));
    }

    /** With the gazetteer of the project's own tables, read at the first call and shared. */
    public static Placements standard() {
        return Standard.INSTANCE;
    }

    /** In the order of the text. */
    public List<Placement> of(AnnotatedText text) {
        List<Toponym> toponyms = text.get(Layer.TOPONYMS);
        List<Placement> placements = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        toponyms.forEach(toponym -> {
            placements.add(Placement.of(toponym.name().span(), toponym.place()));
            taken.add(toponym.name().firstToken());
        });
        for (Toponym inside : embedded.of(text)) {
            placements.add(Placement.of(inside.name().span(), inside.place()));
            taken.add(inside.name().firstToken());
        }
        for (Token token : text.tokens()) {
            demonym(token, taken).ifPresent(place -> placements.add(Placement.of(token.span(), place)));
        }
        for (Name name : text.get(Layer.NAMES)) {
            if (name.kind() == NameKind.PLACE && !taken.contains(name.firstToken())) {
                nearest(name, toponyms, text).ifPresent(place -> placements.add(new Placement(name.span(), place.latitude(), place.longitude(), Optional.empty())));
            }
        }
        placements.sort(Comparator.comparing(Placement::span));
        return placements;
    }

    private Optional<Place> demonym(Token token, Set<Integer> taken) {
        boolean adjective = !taken.contains(token.index()) && Character.isUpperCase(token.word().codePointAt(0)) && !token.isVerb();
        return adjective ? gazetteer.countryOfDemonym(token.word()).filter(place -> !place.countryCode().isEmpty()) : Optional.empty();
    }

    // A hamlet or a wood that no gazetteer has lies near the places that the text names beside it.
    private static Optional<Place> nearest(Name name, List<Toponym> toponyms, AnnotatedText text) {
        int sentence = text.sentenceOf(name.firstToken()).firstToken();
        return toponyms.stream().filter(toponym -> isPoint(toponym.place())).collect(Collectors.toMap(toponym -> toponym, toponym -> {
            boolean same = text.sentenceOf(toponym.name().firstToken()).firstToken() == sentence;
            return Math.abs(toponym.name().firstToken() - name.firstToken()) + (same ? 0 : OTHER_SENTENCE);
        })).entrySet().stream().filter(entry -> entry.getValue() <= FARTHEST)
                .min(java.util.Map.Entry.<Toponym, Integer>comparingByValue().thenComparing(entry -> entry.getKey().name().firstToken()))
                .map(entry -> entry.getKey().place());
    }

    private static boolean isPoint(Place place) {
        return place.kind() == Place.Kind.SETTLEMENT || place.kind() == Place.Kind.FACILITY || place.kind() == Place.Kind.REGION && place.within().size() > 2;
    }

    private static final class Standard {

        private static final Placements INSTANCE = new Placements(Gazetteer.standard());
    }
}
