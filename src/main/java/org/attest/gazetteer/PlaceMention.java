package org.attest.gazetteer;

import java.util.List;

import org.attest.text.TextSpan;

/**
 * A name in a document that may be a place, with what its own sentence says about where that is.
 *
 * @param name as written: "Paris", "Hatay Province", "northern Iraq"
 * @param span where it stands
 * @param containers what the text says to hold it, nearest first: "Texas" for "Paris, Texas"
 * @param cue a word for its kind beside it, such as "province", "river", "city"; empty where there is none
 * @param holds the place that stands right before it and is said to lie in it: "Rochester" for "New York" in "Rochester, New York"; empty where there is none
 */
public record PlaceMention(String name, TextSpan span, List<String> containers, String cue, String holds) {

    public PlaceMention {
        containers = List.copyOf(containers);
    }

    public PlaceMention(String name, TextSpan span) {
        this(name, span, List.of(), "");
    }

    public PlaceMention(String name, TextSpan span, List<String> containers, String cue) {
        this(name, span, containers, cue, "");
    }
}
