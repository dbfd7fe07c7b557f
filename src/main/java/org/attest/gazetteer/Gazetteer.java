package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The places of the world by name, by key and by the people named after them. Immutable to its users and safe for threads. */
public final class Gazetteer {

    private final PlaceTable table;
    private final NameIndex index;
    private final Map<String, List<Integer>> abbreviations;
    private final Map<String, Integer> demonyms;
    private final Map<String, String> capitals;
    private final RegionTypes regionTypes = new RegionTypes();
    private final Map<String, LooseIndex> looseByCountry = new ConcurrentHashMap<>();

    Gazetteer(PlaceTable table, NameIndex index, Map<String, List<Integer>> abbreviations, Map<String, Integer> demonyms,
            Map<String, String> capitals) {
        this.table = table;
        this.index = index;
        this.abbreviations = abbreviations;
        this.demonyms = demonyms;
        this.capitals = capitals;
    }

    /** The gazetteer of the project's own tables, read at the first call and shared. */
    public static Gazetteer standard() {
        return Standard.INSTANCE;
    }

    /** How many places it knows. */
    public int size() {
        return table.size();
    }

    /**
     * All places of this name, most prominent first. Case, accents, apostrophes, hyphens and a leading "the" do not matter; where
     * nothing has the whole name, a word for a kind of region is taken off ("Homs province", "state of Texas", "city of Hama"), or "City" is put on ("Marawi").
     * Abbreviations ("US", "N.Y.") are found only in capitals.
     */
    public List<Place> lookup(String name) {
        return places(rows(name));
    }

    /** Whether a place bears this very name, with no word taken off or put on. */
    public boolean hasName(String name) {
        boolean[] found = {isAbbreviation(name) && abbreviations.containsKey(name.replace(".", ""))};
        index.forEach(PlaceNames.lookupKey(name), row -> found[0] = true);
        return found[0];
    }

    /**
     * Places of these countries whose name in another transliteration this may be ("Ar Raqqah" for "Raqqa", "Dayr az-Zawr" for "Deir
     * ez-Zor"), most prominent first. Far looser than {@link #lookup(String)}: for countries that the document is about.
     *
     * @param countryCodes ISO 3166-1 alpha-2
     */
    public List<Place> lookupLoosely(String name, Collection<String> countryCodes) {
        String key = PlaceNames.looseKey(name);
        Set<Integer> rows = new TreeSet<>();
        for (String code : new TreeSet<>(countryCodes)) {
            rows.addAll(looseByCountry.computeIfAbsent(code, country -> new LooseIndex(table, country)).rows(key));
        }
        return places(rows);
    }

    /** The place with this key. */
    public Optional<Place> byKey(String key) {
        int row = rowOfKey(key);
        return row == PlaceTable.NONE ? Optional.empty() : Optional.of(table.place(row));
    }

    /** The country with this ISO 3166-1 alpha-2 code. */
    public Optional<Place> country(String code) {
        return IntStream.range(0, table.size()).filter(row -> table.kind(row) == Place.Kind.COUNTRY && table.countryCode(row).equals(code)).boxed()
                .findFirst().map(table::place);
    }

    /** What the place lies in, from the nearest outwards. */
    public List<Place> within(Place place) {
        return place.within().stream().map(this::byKey).flatMap(Optional::stream).toList();
    }

    /** The capital of a country of today. */
    public Optional<Place> capital(String countryCode) {
        String name = capitals.getOrDefault(countryCode, "");
        return lookup(name).stream().filter(place -> place.kind() == Place.Kind.SETTLEMENT && place.countryCode().equals(countryCode)).findFirst();
    }

    /** Whether the place is the capital of its country. */
    boolean isCapital(Place place) {
        String name = capitals.getOrDefault(place.countryCode(), "");
        return !name.isEmpty() && place.kind() == Place.Kind.SETTLEMENT && PlaceNames.fold(name).startsWith(PlaceNames.fold(place.name()))
                && capital(place.countryCode()).filter(place::equals).isPresent();
    }

    /** The codes of the countries that a place touches or has become. */
    List<String> countries(Place place) {
        int row = rowOfKey(place.key());
        return row == PlaceTable.NONE ? List.of() : table.countries(row);
    }

    /** The country or part of the world whose people, language or things are called so: "Syrian", "Syrians", "Frenchman". */
    public Optional<Place> countryOfDemonym(String name) {
        return Optional.ofNullable(demonymRow(name)).map(table::place);
    }

    public boolean isDemonym(String name) {
        return demonymRow(name) != null;
    }

    /** Every place, in the order of the tables. */
    public Iterable<Place> places() {
        return () -> IntStream.range(0, table.size()).mapToObj(table::place).iterator();
    }

    private Integer demonymRow(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
            return null;
        }
        String folded = PlaceNames.fold(name);
        Integer row = demonyms.get(folded);
        for (String ending : List.of("s", "es", "man", "men", "woman", "women")) {
            if (row == null && folded.endsWith(ending)) {
                row = demonyms.get(folded.substring(0, folded.length() - ending.length()));
            }
        }
        return row;
    }

    private Set<Integer> rows(String name) {
        Set<Integer> rows = new TreeSet<>();
        if (isAbbreviation(name)) {
            rows.addAll(abbreviations.getOrDefault(name.replace(".", ""), List.of()));
        }
        String key = PlaceNames.lookupKey(name);
        index.forEach(key, rows::add);
        if (rows.isEmpty()) {
            index.forEach(key + " city", rows::add);
        }
        if (rows.isEmpty()) {
            regionTypes.stripped(key).ifPresent(bare -> index.forEach(bare.key(), row -> {
                if (bare.kinds().contains(table.kind(row))) {
                    rows.add(row);
                }
            }));
        }
        return rows;
    }

    int rowOfKey(String key) {
        String words = key.replace('-', ' ');
        for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            int[] found = {PlaceTable.NONE};
            index.forEach(PlaceNames.lookupKey(words.substring(0, end)), row -> {
                if (table.key(row).equals(key)) {
                    found[0] = row;
                }
            });
            if (found[0] != PlaceTable.NONE) {
                return found[0];
            }
        }
        return PlaceTable.NONE;
    }

    private List<Place> places(Collection<Integer> rows) {
        List<Place> places = new ArrayList<>();
        rows.stream().sorted(Comparator.comparingDouble((Integer row) -> -prominence(row)).thenComparing(row -> row)).map(table::place)
                .forEach(places::add);
        return List.copyOf(places);
    }

    private double prominence(int row) {
        return switch (table.kind(row)) {
            case COUNTRY -> 1e10 + table.population(row);
            case MACRO_REGION -> 1e10;
            case NATURAL_FEATURE -> 1e6;
            case FACILITY -> 1e4;
            case REGION -> table.population(row) * 0.5;
            case SETTLEMENT -> table.population(row);
        };
    }

    /** Up to five capitals, with or without full stops: "US", "U.S.", "USSR". */
    static boolean isAbbreviation(String name) {
        String letters = name.replace(".", "");
        boolean dotted = name.length() > letters.length();
        return !letters.isEmpty() && letters.length() <= 5 && (letters.equals(letters.toUpperCase(Locale.ROOT)) && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                || dotted && letters.chars().allMatch(Character::isLetter));
    }

    private static final class Standard {

        private static final Gazetteer INSTANCE = new GazetteerLoader().load();
    }
}
