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
 * @param within keys of the places that hold it, nearest first: second-level region, region, country, continent
 * @param geonames its GeoNames number
 */
public record Place(String key, String name, Kind kind, String countryCode, double latitude, double longitude, long population,
                    List<String> within, Optional<Integer> geonames) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        if (!key.matches("[a-z0-9]++(?:-[a-z0-9]++)*+")) {
            throw new IllegalArgumentException("key needs lower-case letters, digits and single hyphens, got '" + key + "'");
        }
        within = List.copyOf(within);
    }

    /** What kind of place a name stands for. */
    public enum Kind {
        /** A country of today or of the past, or a dependent territory with a code of its own. */
        COUNTRY,
        /** A part of a country with an administration: state, province, governorate, county, district. */
        REGION,
        /** A city, town, village or a part of one. */
        SETTLEMENT,
        /** Something built: a camp, a base, a prison, a crossing. */
        FACILITY,
        /** A sea, river, lake, mountain range, desert, island or strait. */
        NATURAL_FEATURE,
        /** A continent, or a stretch of land known by a name without being a unit: Middle East, Sahel, Kurdistan. */
        MACRO_REGION
    }

    /** Whether this lies in the other by the gazetteer's chain of containment; a place does not lie in itself. */
    public boolean isWithin(Place other) {
        return within.contains(other.key);
    }

    /** Great-circle distance between the two points, in kilometres. */
    public double distanceKm(Place other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double sinPhi = Math.sin((otherPhi - phi) / 2);
        double sinLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = sinPhi * sinPhi + Math.cos(phi) * Math.cos(otherPhi) * sinLambda * sinLambda;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
