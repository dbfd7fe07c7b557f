package org.attest.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

import org.attest.text.PartKind;

/**
 * Marks what witnesses say below lines that only number them: "W1 (male, 44)", "Witness A (farmer, aged 51)", "Respondent 12 – female, 30s", "Interviewee 3: We fled".
 * Each is heard once, so their labels do not come back as those of a talk do; what is told of a case in the third person stays the report's.
 */
final class NumberedWitnesses {

    private static final int FEWEST = 2;
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;

    private NumberedWitnesses(Layout layout) {
        this.layout = layout;
    }

    static void mark(Layout layout) {
        new NumberedWitnesses(layout).mark();
    }

    private void mark() {
        List<Integer> headings = IntStream.range(0, layout.size()).filter(i -> heading(i).isPresent()).boxed().toList();
        if (headings.size() < FEWEST) {
            return;
        }
        OwnWords words = new OwnWords(layout, 1);
        for (int at : headings.reversed()) {
            Matcher heading = heading(at).orElseThrow();
            String label = heading.group(1);
            boolean alone = heading.end() >= layout.text(at).length();
            int first = alone ? at + 1 : at;
            int end = words.end(first, false, i -> i > first && heading(i).isPresent());
            if (end == first) {
                continue;
            }
            if (alone) {
                layout.mark(at, PartKind.HEADING);
            } else {
                layout.strip(at, heading.end());
            }
            for (int i = first; i < end; i++) {
                layout.mark(i, PartKind.ANSWER, Optional.of(label));
            }
        }
    }

    private Optional<Matcher> heading(int index) {
        boolean may = layout.isOpen(index) || layout.is(index, PartKind.HEADING);
        return may ? PATTERNS.match("witness-heading", layout.text(index)) : Optional.empty();
    }
}
