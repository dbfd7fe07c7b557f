package org.attest.annotation.name;

import java.util.Optional;

import org.attest.gazetteer.Place;
import org.attest.text.TextSpan;

/**
 * A stretch of text put on the map.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param place what the words stand for; empty where no gazetteer has it and the point is that of the nearest place which the text names
 */
public record Placement(TextSpan span, double latitude, double longitude, Optional<Place> place) {

    static Placement of(TextSpan span, Place place) {
        return new Placement(span, place.latitude(), place.longitude(), Optional.of(place));
    }
}
