package org.attest.privacy;

import java.util.List;

/**
 * A text in which stretches were replaced.
 *
 * @param text the new one
 * @param replaced the stretches in order, in code points of the old text and the new
 */
record ReplacedText(String text, List<Stretch> replaced) {

    ReplacedText {
        replaced = List.copyOf(replaced);
    }

    /** A stretch that was replaced; half-open, in code points. */
    record Stretch(int begin, int end, int newBegin, int newEnd) {}

    /** Where a stretch of the old text begins in the new one; inside a replaced stretch, where that begins. */
    int begin(int old) {
        Stretch last = before(old);
        return last.end() > old ? last.newBegin() : last.newEnd() + old - last.end();
    }

    /** Where a stretch of the old text ends in the new one; inside a replaced stretch, where that ends. */
    int end(int old) {
        Stretch last = before(old - 1);
        return last.end() > old ? last.newEnd() : last.newEnd() + old - last.end();
    }

    /** The last stretch that begins at this place or before it. */
    private Stretch before(int old) {
        int low = 0;
        int high = replaced.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (replaced.get(middle).begin() <= old) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? new Stretch(0, 0, 0, 0) : replaced.get(low - 1);
    }

    /** The words of the new text between these code points. */
    String between(int begin, int end) {
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }
}
