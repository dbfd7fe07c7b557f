package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All places as columns: what lies under a row is made into a {@link Place} only when somebody asks for it. */
final class PlaceTable {

    static final int NONE = -1;
    private static final Place.Kind[] KINDS = Place.Kind.values();

    private final String[] ids;
    private final String[] names;
    private final byte[] kinds;
    private final byte[] forms;
    private final int[] parents;
    private final float[] latitudes;
    private final float[] longitudes;
    private final int[] populations;
    private final Map<Integer, List<String>> countries = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Map<Integer, String> shortNames = new HashMap<>();
    private int size;

    PlaceTable(int capacity) {
        ids = new String[capacity];
        names = new String[capacity];
        kinds = new byte[capacity];
        forms = new byte[capacity];
        parents = new int[capacity];
        latitudes = new float[capacity];
        longitudes = new float[capacity];
        populations = new int[capacity];
        Arrays.fill(parents, NONE);
    }

    int add(Place.Kind kind, String id, String name, double latitude, double longitude, long population, int parent, int form) {
        ids[size] = id;
        names[size] = name;
        kinds[size] = (byte) kind.ordinal();
        forms[size] = (byte) form;
        parents[size] = parent;
        latitudes[size] = (float) latitude;
        longitudes[size] = (float) longitude;
        populations[size] = (int) Math.min(population, Integer.MAX_VALUE);
        return size++;
    }

    void setKey(int row, String key) {
        keys.put(row, key);
    }

    void setId(int row, String id) {
        ids[row] = id;
    }

    void setParent(int row, int parent) {
        parents[row] = parent;
    }

    void setCountries(int row, List<String> codes) {
        countries.put(row, codes);
    }

    int size() {
        return size;
    }

    String name(int row) {
        return names[row];
    }

    Place.Kind kind(int row) {
        return KINDS[kinds[row]];
    }

    int population(int row) {
        return populations[row];
    }

    /** The row of the country that this row lies in or is, or {@link #NONE}. */
    int country(int row) {
        for (int each = row; each != NONE; each = parents[each]) {
            if (kind(each) == Place.Kind.COUNTRY) {
                return each;
            }
        }
        return NONE;
    }

    String countryCode(int row) {
        List<String> codes = countries.get(country(row));
        return codes == null || codes.size() != 1 ? "" : codes.getFirst();
    }

    String key(int row) {
        String given = keys.get(row);
        if (given != null) {
            return given;
        }
        StringBuilder key = new StringBuilder(PlaceNames.slug(names[row]));
        if (forms[row] > 0) {
            int region = firstLevel(row);
            String above = region == NONE ? "" : region == row ? "region" : shortSlug(region);
            key.append('-').append(above.isEmpty() ? "x" : above);
        }
        key.append('-').append(countryCode(row).toLowerCase(Locale.ROOT));
        if (forms[row] > 1) {
            key.append('-').append(PlaceNames.slug(ids[row]));
        }
        return key.toString();
    }

    private String shortSlug(int region) {
        return shortNames.getOrDefault(region, PlaceNames.slug(names[region]));
    }

    void setShortName(int row, String name) {
        shortNames.put(row, PlaceNames.slug(name));
    }

    private int firstLevel(int row) {
        int last = NONE;
        for (int each = row; each != NONE && kind(each) != Place.Kind.COUNTRY; each = parents[each]) {
            last = kind(each) == Place.Kind.REGION ? each : last;
        }
        return last;
    }

    Place place(int row) {
        List<String> within = new ArrayList<>();
        for (int each = parents[row]; each != NONE; each = parents[each]) {
            within.add(key(each));
        }
        return new Place(key(row), names[row], kind(row), countryCode(row), rounded(latitudes[row]), rounded(longitudes[row]), populations[row],
                within, geonames(ids[row]));
    }

    /** The codes of all countries it touches or has become; only its own where it has one. */
    List<String> countries(int row) {
        List<String> touched = countries.get(row);
        if (touched != null) {
            return touched;
        }
        String code = countryCode(row);
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static Optional<Integer> geonames(String id) {
        boolean number = !id.isEmpty() && id.chars().allMatch(character -> character >= '0' && character <= '9');
        return number ? Optional.of(Integer.valueOf(id)) : Optional.empty();
    }

    private static double rounded(float degrees) {
        return Math.round(degrees * 10_000.0) / 10_000.0;
    }
}
