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
import org.attest.annotation.Toponym;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;
import org.attest.gazetteer.PlaceLikelihood;

/** Finds the places after which bodies and buildings are called: "Maine" in "University of Maine", "Lamar County" in "Lamar County Jail". */
final class EmbeddedPlaces {

    private static final int LONGEST = 3;
    private static final double LIKELY = 0.5;

    private final Gazetteer gazetteer;
    private final PlaceLikelihood likelihood;
    private final Toponyms toponyms;
    private final NameLexicon lexicon = NameLexicon.standard();

    EmbeddedPlaces(Gazetteer gazetteer, PlaceLikelihood likelihood, Toponyms toponyms) {
        this.gazetteer = gazetteer;
        this.likelihood = likelihood;
        this.toponyms = toponyms;
    }

    List<Toponym> of(AnnotatedText text) {
        Set<String> named = new HashSet<>();
        text.get(Layer.TOPONYMS).forEach(toponym -> named.add(text.textOf(toponym.name().span())));
        List<Name> names = new ArrayList<>();
        text.get(Layer.TOPONYMS).forEach(toponym -> names.add(toponym.name()));
        Set<Name> inside = new HashSet<>();
        text.get(Layer.NAMES).stream().filter(EmbeddedPlaces::mayHoldPlace).forEach(name -> inside(text, name, named).ifPresent(inside::add));
        names.addAll(inside);
        names.sort(Comparator.comparingInt(Name::firstToken));
        List<Name> buildings = text.get(Layer.NAMES).stream().filter(name -> name.kind() == NameKind.FACILITY).toList();
        Set<String> countries = text.get(Layer.TOPONYMS).stream().map(toponym -> toponym.place().countryCode()).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        return inside.isEmpty() ? List.of() : toponyms.find(text.document().text(), names).stream().filter(toponym -> inside.contains(toponym.name()))
                .filter(toponym -> isThere(toponym.place(), countries) || buildings.stream().noneMatch(building -> building.span().begin() <= toponym.name().span().begin()
                        && toponym.name().span().end() <= building.span().end())).toList();
    }

    // "Connaught Hospital" in a text about Freetown lies in no Irish province: a building may be called after a place far away.
    private static boolean isThere(Place place, Set<String> countries) {
        return countries.isEmpty() || place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.MACRO_REGION || countries.contains(place.countryCode());
    }

    private static boolean mayHoldPlace(Name name) {
        return name.kind() == NameKind.ORGANIZATION || name.kind() == NameKind.FACILITY || name.kind() == NameKind.OTHER && name.endToken() - name.firstToken() > 1;
    }

    private Optional<Name> inside(AnnotatedText text, Name name, Set<String> named) {
        for (int first = name.firstToken(); first < name.endToken(); first++) {
            if (!mayOpen(text, name, first)) {
                continue;
            }
            for (int end = Math.min(name.endToken(), first + LONGEST); end > first; end--) {
                boolean whole = first == name.firstToken() && end == name.endToken();
                if ((!whole || name.kind() == NameKind.FACILITY) && isPlace(text, first, end, named)) {
                    return Optional.of(new Name(text.spanOf(first, end), first, end, NameKind.PLACE));
                }
            }
        }
        return Optional.empty();
    }

    // At the head of the name, or after "of", "in", "at": what stands in its midst is seldom a place.
    private static boolean mayOpen(AnnotatedText text, Name name, int token) {
        boolean article = token == name.firstToken() + 1 && text.token(token - 1).word().equalsIgnoreCase("the");
        return token == name.firstToken() || article || text.token(token - 1).tag().equals("IN");
    }

    private boolean isPlace(AnnotatedText text, int first, int end, Set<String> named) {
        String words = text.textOf(text.spanOf(first, end));
        boolean written = Character.isUpperCase(words.codePointAt(0)) && Character.isUpperCase(text.token(end - 1).word().codePointAt(0));
        if (!written || gazetteer.isDemonym(words) || lexicon.isTitle(words) || lexicon.isNoName(words) || !gazetteer.hasName(words)) {
            return false;
        }
        boolean plain = end - first == 1 && (lexicon.isOrganizationHead(words) || lexicon.isFacilityHead(words) || lexicon.isPlaceHead(words) || words.length() < 3);
        return !plain && (named.contains(words) || likelihood.of(words) >= LIKELY || end - first > 1 && lexicon.isPlaceHead(text.token(end - 1).word()));
    }
}
