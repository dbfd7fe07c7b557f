package org.attest.source;

import java.util.Optional;
import java.util.stream.IntStream;

import org.attest.text.PartKind;

/**
 * Marks the turns of an argument before a court that labels nobody. The bench calls whoever is to speak ("Ms. Roe?"), who begins with "may it please the Court" and
 * may say a name; from then on bench and counsel take turns, but for whoever asks or calls the other by name or office.
 */
final class CourtTurns {

    private static final String COUNSEL = "Counsel";
    private static final String BENCH = "Court";
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private Optional<String> counsel = Optional.empty();
    private boolean begun;
    private boolean benchSpoke;

    private CourtTurns(Layout layout) {
        this.layout = layout;
    }

    static void mark(Layout layout) {
        if (IntStream.range(0, layout.size()).anyMatch(i -> layout.isOpen(i) && PATTERNS.matches("court-address", layout.text(i)))) {
            new CourtTurns(layout).mark();
        }
    }

    private void mark() {
        for (int i = 0; i < layout.size(); i++) {
            String text = layout.text(i);
            Optional<String> called = layout.isOpen(i) ? PATTERNS.match("court-call", text).map(match -> match.group(1)).flatMap(PersonNames::one) : Optional.empty();
            begun |= called.isPresent() || layout.isOpen(i) && PATTERNS.matches("court-address", text);
            if (!begun || !layout.isOpen(i)) {
                continue;
            }
            if (called.isPresent() || speaksForBench(text)) {
                layout.mark(i, PartKind.QUESTION, Optional.of(BENCH));
                counsel = called.or(() -> counsel);
                benchSpoke = true;
            } else {
                counsel = PATTERNS.match("court-own-name", text).map(match -> match.group(1)).flatMap(PersonNames::one).or(() -> counsel);
                layout.mark(i, PartKind.ANSWER, counsel.or(() -> Optional.of(COUNSEL)));
                benchSpoke = false;
            }
        }
    }

    private boolean speaksForBench(String text) {
        if (PATTERNS.matches("court-address", text) || PATTERNS.matches("to-bench", text)) {
            return false;
        }
        return PATTERNS.matches("to-counsel", text) || Prose.asks(text) || !benchSpoke;
    }
}
