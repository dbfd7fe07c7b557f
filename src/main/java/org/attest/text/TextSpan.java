package org.attest.text;

/**
 * A half-open range {@code [begin, end)} of a document's text.
 *
 * <p>Offsets count UTF-16 code units, as {@link String#substring(int, int)} does, into {@link Document#text()}. The range is never
 * empty. What leaves the program counts code points instead: see {@link Document#codePoints(TextSpan)}.
 */
public record TextSpan(int begin, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("span needs 0 <= begin < end, got [%d, %d)".formatted(begin, end));
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(TextSpan other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    public boolean overlaps(TextSpan other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds both. */
    public TextSpan cover(TextSpan other) {
        return new TextSpan(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** Earlier begin first; of two that begin together the longer first, so that a parent precedes its children. */
    @Override
    public int compareTo(TextSpan other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
    }
}
