package org.attest.server;

/** A text whose positions count code points. */
final class CodePoints {

    private final int[] points;

    CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    /** @param end exclusive */
    record Span(int begin, int end) {}

    int length() {
        return points.length;
    }

    /** As much of the stretch as there is. */
    String between(int begin, int end) {
        int last = Math.min(end, points.length);
        return begin < last ? new String(points, begin, last - begin) : "";
    }
}
