package org.attest.gazetteer;

import java.util.List;
import java.util.Optional;

/**
 * A place of the gazetteer.
 *
 * @param key unique in the gazetteer, as it stands in IRIs: {@code aleppo-sy}, {@code syria}
 * @param name the usual English name
 * @param countryCode ISO 3166-1 alpha-2, empty for what lies in no single country
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param population 0 where unknown
 * @param within keys of the places that hold it, nearest first
 * @param geonames its GeoNames number
 */
public record Place(String key, String name, Kind kind, String countryCode, double latitude, double longitude, long population,
                    List<String> within, Optional<Integer> geonames) {

    public Place {
        within = List.copyOf(within);
    }

    public enum Kind { COUNTRY, REGION, SETTLEMENT, FACILITY, NATURAL_FEATURE, MACRO_REGION }
}
