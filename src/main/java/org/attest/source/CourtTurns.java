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
        CourtTurns turns = new CourtTurns(layout);
        if (layout.authors().isEmpty() && turns.isHearing()) {
            turns.mark();
        }
    }

    /** Counsel addresses the court and one more sign tells of a hearing: a memoir may quote such an address, and a petition begins with one. */
    private boolean isHearing() {
        long opened = count("court-address");
        boolean appears = count("court-appearance") > 0;
        return opened > 0 && (appears || count("court-petition") == 0) && (appears || count("court-call") > 0 || count("to-bench") + count("to-counsel") > 1);
    }

    private long count(String rule) {
        return IntStream.range(0, layout.size()).filter(i -> layout.isOpen(i) && (rule.equals("court-address") ? isAddressed(i) : PATTERNS.matches(rule, Prose.unquoted(layout.text(i))))).count();
    }

    /** At the head of a paragraph, or after the words with which somebody takes the floor. */
    private boolean isAddressed(int index) {
        return layout.isOpen(index) && PATTERNS.match("court-address", layout.text(index))
                .filter(match -> PATTERNS.matches("court-floor", layout.text(index).substring(0, match.start()))).isPresent();
    }

    private void mark() {
        for (int i = 0; i < layout.size(); i++) {
            String text = layout.text(i);
            Optional<String> called = layout.isOpen(i) ? PATTERNS.match("court-call", text).map(match -> match.group(1)).flatMap(PersonNames::one) : Optional.empty();
            begun |= called.isPresent() || isAddressed(i);
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
