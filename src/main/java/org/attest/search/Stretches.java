package org.attest.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attest.text.HardWraps;

/** Cuts a text into stretches short enough to be shown as one result: paragraphs, long ones between sentences. */
final class Stretches {

    private static final int LONGEST = 400;

    private Stretches() {}

    /** @param begin in UTF-16 units @param end exclusive */
    record Stretch(int begin, int end) {}

    static List<Stretch> of(String wrapped) {
        StringBuilder flowing = new StringBuilder(wrapped);
        HardWraps.of(wrapped).forEach(at -> flowing.setCharAt(at, ' '));
        String text = flowing.toString();
        List<Stretch> stretches = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(begin, end).isBlank()) {
                cut(text, begin, end, stretches);
            }
            begin = end + 1;
        }
        return stretches;
    }

    private static void cut(String text, int begin, int end, List<Stretch> stretches) {
        if (end - begin <= LONGEST) {
            stretches.add(new Stretch(begin, end));
            return;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(begin, end));
        int from = 0;
        int to = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (next - from > LONGEST && to > from) {
                stretches.add(new Stretch(begin + from, begin + to));
                from = to;
            }
            to = next;
        }
        if (to > from) {
            stretches.add(new Stretch(begin + from, begin + to));
        }
    }
}
