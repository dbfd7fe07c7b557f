package org.attest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.attest.text.PartKind;

/**
 * The messages of a chat, as messengers export and copy them: each line of the form "[12/03/2019, 10:22:14] Omar Haddad: We are safe." begins one, and what the messenger
 * itself says among them is nobody's. Each message is told by whoever wrote it, on its day.
 */
final class ChatLog {

    /** A line of this form may stand in any text; so many of them are a chat. */
    private static final int FEWEST_MESSAGES = 3;
    private static final Patterns PATTERNS = Patterns.standard();

    private ChatLog() {}

    static boolean holds(String text) {
        return text.lines().map(String::strip).filter(line -> PATTERNS.matches("message", line)).limit(FEWEST_MESSAGES).count() == FEWEST_MESSAGES;
    }

    /** True for a line with which a message, or a note of the messenger, begins. */
    static boolean isHead(String line) {
        return PATTERNS.matches("message", line) || PATTERNS.matches("message-note", line);
    }

    static void mark(Layout layout) {
        DayOrder order = DayOrder.of(days(layout.text()));
        Optional<String> name = Optional.empty();
        Optional<LocalDate> day = Optional.empty();
        for (int i = 0; i < layout.size(); i++) {
            Optional<Matcher> head = PATTERNS.match("message", layout.text(i));
            if (head.isPresent()) {
                name = head.map(match -> match.group("name").strip());
                day = head.flatMap(match -> order.read(match.group("day")));
                if (!layout.strip(i, head.get().end())) {
                    i--;
                    continue;
                }
            } else if (PATTERNS.matches("message-note", layout.text(i))) {
                name = Optional.empty();
            }
            if (name.isEmpty() || PATTERNS.matches("message-empty", layout.text(i))) {
                layout.mark(i, PartKind.FURNITURE);
            } else {
                layout.mark(i, PartKind.ANSWER, name);
                int message = i;
                day.ifPresent(written -> layout.date(message, written));
            }
        }
    }

    private static List<String> days(String text) {
        return text.lines().map(String::strip).flatMap(line -> PATTERNS.match("message", line).stream()).map(match -> match.group("day")).toList();
    }
}
