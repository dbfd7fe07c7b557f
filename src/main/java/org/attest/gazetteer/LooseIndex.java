package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The regions and settlements of one country by their loose keys. */
final class LooseIndex {

    private static final int SHORTEST = 3;

    private final Map<String, List<Integer>> rows = new HashMap<>();

    LooseIndex(PlaceTable table, String countryCode) {
        for (int row = 0; row < table.size(); row++) {
            if (table.kind(row) != Place.Kind.COUNTRY && table.countryCode(row).equals(countryCode)) {
                rows.computeIfAbsent(PlaceNames.looseKey(table.name(row)), absent -> new ArrayList<>()).add(row);
            }
        }
    }

    List<Integer> rows(String looseKey) {
        return looseKey.length() < SHORTEST ? List.of() : rows.getOrDefault(looseKey, List.of());
    }
}
