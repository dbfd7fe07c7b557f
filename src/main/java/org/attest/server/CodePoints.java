package org.attest.server;

import java.util.ArrayList;
import java.util.List;

/** A text whose positions count code points. */
final class CodePoints {

    private final int[] points;

    CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    /** @param end exclusive */
    record Span(int begin, int end) {}

    /** Places in a text, given in UTF-16 units and in order, in code points. */
    static List<Integer> of(String text, List<Integer> places) {
        List<Integer> found = new ArrayList<>(places.size());
        int unit = 0;
        int point = 0;
        for (int place : places) {
            point += text.codePointCount(unit, place);
            unit = place;
            found.add(point);
        }
        return List.copyOf(found);
    }

    int length() {
        return points.length;
    }

    /** As much of the stretch as there is. */
    String between(int begin, int end) {
        int last = Math.min(end, points.length);
        return begin < last ? new String(points, begin, last - begin) : "";
    }
}
