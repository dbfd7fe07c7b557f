package org.attest.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * The labels that speakers have in a text ({@code Q:}, {@code ML:}, {@code Mara Levin (editor):}), known by their coming back: a text
 * in which no label recurs has none.
 */
final class SpeakerLabels {

    private static final Patterns PATTERNS = Patterns.standard();
    private static final int FEWEST_TURNS = 3;

    private final Set<String> accepted;

    private SpeakerLabels(Set<String> accepted) {
        this.accepted = accepted;
    }

    /**
     * A label at the beginning of a paragraph.
     *
     * @param length of the label with all that belongs to it, up to the first word said
     */
    record Label(String name, int length) {}

    static SpeakerLabels none() {
        return new SpeakerLabels(Set.of());
    }

    /** The labels of a text, whose lines are looked at one by one. */
    static SpeakerLabels in(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        text.lines().map(String::strip).forEach(line -> candidate(line).ifPresent(label -> counts.merge(key(label.name()), 1, Integer::sum)));
        boolean lettered = counts.containsKey("q") && counts.containsKey("a");
        Set<String> accepted = new TreeSet<>();
        int turns = 0;
        boolean recurs = lettered;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            boolean letter = entry.getKey().equals("q") || entry.getKey().equals("a");
            if (!letter || lettered) {
                accepted.add(entry.getKey());
                turns += entry.getValue();
                recurs |= entry.getValue() > 1;
            }
        }
        boolean conversation = accepted.size() >= 2 && recurs && (turns >= FEWEST_TURNS || lettered);
        // A label that stands once among many others is a remark, unless most of the text is turns.
        if (conversation && turns > 2 * accepted.size()) {
            return new SpeakerLabels(accepted);
        }
        accepted.removeIf(key -> counts.get(key) < 2 && !(lettered && key.length() == 1) && !PATTERNS.isListed("interviewer", key) && !PATTERNS.isListed("interviewee", key));
        return conversation && accepted.size() >= 2 ? new SpeakerLabels(accepted) : none();
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    Optional<Label> at(String paragraph) {
        return candidate(paragraph).filter(label -> accepted.contains(key(label.name())));
    }

    boolean starts(String line) {
        return !accepted.isEmpty() && at(line).isPresent();
    }

    /** True for a line that is a label and nothing else. */
    boolean isAlone(String line) {
        return !accepted.isEmpty() && at(line).filter(label -> label.length() >= line.length()).isPresent();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    private static Optional<Label> candidate(String line) {
        String head = line.length() > 160 ? line.substring(0, 160) : line;
        for (String rule : List.of("letter-label", "label")) {
            Optional<Matcher> match = PATTERNS.match(rule, head);
            if (match.isPresent()) {
                Matcher m = match.get();
                String name = IntStream.rangeClosed(1, m.groupCount()).mapToObj(m::group)
                        .filter(Objects::nonNull).findFirst().orElseThrow();
                return isSpeaker(name) ? Optional.of(new Label(name, m.end())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSpeaker(String name) {
        if (PATTERNS.isListed("no-speaker", name)) {
            return false;
        }
        return PATTERNS.isListed("interviewer", name) || PATTERNS.isListed("interviewee", name)
                || name.matches("(?:[\\p{L}\\p{M}'’.-]+ )*[\\p{L}\\p{M}'’.-]+(?: ?\\d{1,2})?") && capitalizedThroughout(name);
    }

    private static boolean capitalizedThroughout(String name) {
        for (String word : name.split(" ")) {
            boolean capital = Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0));
            if (!capital && !PATTERNS.isListed("particle", word)) {
                return false;
            }
        }
        return true;
    }
}
