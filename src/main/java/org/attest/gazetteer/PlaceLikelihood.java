package org.attest.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.lexicon.Table;

/**
 * How likely a capitalised name is a place, judged without its sentence: by how great the greatest place of this name is, and by
 * whether the name is also an English word, a given name or a surname.
 */
public final class PlaceLikelihood {

    private static final long GREAT = 300_000;
    private static final double MOST = 0.97;

    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> also = new HashMap<>();

    public PlaceLikelihood(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Table.Row row : Table.ofResource("data/gazetteer/ambiguous.tsv").rows()) {
            also.put(row.get("name"), Set.copyOf(row.list("also")));
        }
    }

    /** Between 0 (no place has this name, or it is written in small letters) and 1. */
    public double of(String name) {
        if (name.isEmpty() || Character.isLowerCase(name.codePointAt(0))) {
            return 0;
        }
        List<Place> places = gazetteer.lookup(name);
        if (places.isEmpty()) {
            return 0;
        }
        Place first = places.getFirst();
        return Math.min(MOST, alone(first) * doubt(first, also.getOrDefault(PlaceNames.fold(name), Set.of())));
    }

    /** Whether the name of a place is also an English word. */
    public boolean isWord(String name) {
        return isAlso(name, "word");
    }

    /** Whether the name of a place is also a given name or a surname. */
    public boolean isPersonName(String name) {
        return isAlso(name, "given") || isAlso(name, "surname");
    }

    private boolean isAlso(String name, String kind) {
        return also.getOrDefault(PlaceNames.fold(name), Set.of()).contains(kind);
    }

    private static double alone(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> 0.97;
            case MACRO_REGION, NATURAL_FEATURE -> 0.9;
            case FACILITY -> 0.7;
            case REGION -> place.within().size() <= 2 ? 0.88 : 0.7;
            case SETTLEMENT -> 0.3 + 0.11 * (Math.log10(place.population() + 100.0) - 2);
        };
    }

    private double doubt(Place place, Set<String> kinds) {
        boolean land = place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.MACRO_REGION;
        boolean great = place.population() >= GREAT || gazetteer.isCapital(place);
        double left = 1;
        if (kinds.contains("word")) {
            left *= land ? 0.95 : great ? 0.6 : 0.15;
        }
        if (kinds.contains("given")) {
            left *= land ? 0.8 : great ? 0.75 : 0.35;
        }
        if (kinds.contains("surname")) {
            left *= land ? 0.8 : great ? 0.85 : 0.4;
        }
        return left;
    }
}
