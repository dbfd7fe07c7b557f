package org.attest.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one text that tell something, by the IRI of their place: of a passage or of an event, which is named after the word that tells it. */
final class Told {

    /** What is longer tells more than one thing. */
    private static final int LONGEST = 400;
    private static final Pattern PLACE = Pattern.compile("#(?:event-|char=)([0-9]{1,9}),([0-9]{1,9})");

    private final int[] points;

    Told(String text) {
        this.points = text.codePoints().toArray();
    }

    /** Empty where the IRI names no place, or one that is not in this text. */
    Optional<String> words(String iri) {
        Matcher place = PLACE.matcher(iri);
        return place.find() ? between(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))) : Optional.empty();
    }

    /** @param begin in code points @param end exclusive */
    private Optional<String> between(int begin, int end) {
        boolean fits = begin < end && end - begin <= LONGEST && end <= points.length;
        return fits ? Optional.of(new String(points, begin, end - begin)) : Optional.empty();
    }
}
