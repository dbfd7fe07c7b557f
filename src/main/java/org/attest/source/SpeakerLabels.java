package org.attest.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * The labels that speakers have in a text ({@code Q:}, {@code ML:}, {@code Mara Levin (editor):}), known by their coming back: a text
 * in which no label recurs has none.
 */
final class SpeakerLabels {

    private static final Patterns PATTERNS = Patterns.standard();
    private static final int FEWEST_TURNS = 3;

    /** As first written, by key, in the order in which they first stand. */
    private final Map<String, String> names;

    private SpeakerLabels(Map<String, String> names) {
        this.names = names;
    }

    /**
     * A label at the beginning of a paragraph.
     *
     * @param length of the label with all that belongs to it, up to the first word said
     */
    record Label(String name, int length) {}

    static SpeakerLabels none() {
        return new SpeakerLabels(Map.of());
    }

    /** The labels of a text, whose lines are looked at one by one. */
    static SpeakerLabels in(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        text.lines().map(String::strip).map(SpeakerLabels::candidate).flatMap(Optional::stream).forEach(label -> {
            counts.merge(key(label.name()), 1, Integer::sum);
            names.putIfAbsent(key(label.name()), label.name());
        });
        boolean lettered = counts.containsKey("q") && counts.containsKey("a");
        if (!lettered) {
            counts.keySet().removeIf(key -> key.equals("q") || key.equals("a"));
        }
        int turns = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean conversation = counts.size() >= 2 && (lettered || turns >= FEWEST_TURNS && counts.keySet().stream().anyMatch(key -> recurs(key, counts)));
        if (!conversation) {
            return none();
        }
        // A label that stands once among many others is a remark, unless most of the text is turns or it is somebody whom the text presents.
        names.keySet().retainAll(counts.keySet());
        if (turns <= 2 * counts.size()) {
            names.keySet().removeIf(key -> !recurs(key, counts) && !isPresented(names.get(key), text) && !PersonNames.isShouted(names.get(key)) && !(lettered && key.length() == 1)
                    && !PATTERNS.isListed("interviewer", key) && !PATTERNS.isListed("interviewee", key));
        }
        return names.size() >= 2 ? new SpeakerLabels(names) : none();
    }

    /** Comes back as it stands, or as the surname of a fuller label or the fuller label of a surname. */
    private static boolean recurs(String key, Map<String, Integer> counts) {
        return counts.get(key) > 1
                || counts.keySet().stream().anyMatch(other -> other.endsWith(" " + key) || key.endsWith(" " + other));
    }

    /** By the full name, above the line that it labels. */
    private static boolean isPresented(String name, String text) {
        int named = PersonNames.isFull(name) ? text.indexOf(name) : -1;
        return named >= 0 && !text.startsWith(":", named + name.length());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The label at the beginning of a paragraph; of a bare surname that only one fuller label has, that label's name. */
    Optional<Label> at(String paragraph) {
        return candidate(paragraph).filter(label -> names.containsKey(key(label.name())))
                .map(label -> new Label(fullest(label.name()), label.length()));
    }

    /** Whoever is introduced by the full name is called by the surname afterwards; a fuller label that comes later is somebody of the family. */
    private String fullest(String name) {
        List<String> fuller = names.keySet().stream().takeWhile(other -> !other.equals(key(name))).filter(other -> other.endsWith(" " + key(name))).toList();
        return fuller.size() == 1 ? names.get(fuller.getFirst()) : name;
    }

    boolean starts(String line) {
        return !names.isEmpty() && at(line).isPresent();
    }

    /** True for a line that is a label and nothing else. */
    boolean isAlone(String line) {
        return !names.isEmpty() && at(line).filter(label -> label.length() >= line.length()).isPresent();
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
                return isSpeaker(name) && !isHeader(name, line, m.end()) ? Optional.of(new Label(name, m.end())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Interviewer: Mara Levin", "Witness: Jon Roe": who goes by the label, and nothing said. */
    private static boolean isHeader(String name, String line, int length) {
        if (PATTERNS.isListed("interviewer", name)) {
            return HeaderLine.of(line).filter(header -> PersonNames.one(header.value()).isPresent()).isPresent() || namesOne(line.substring(length));
        }
        return PATTERNS.isListed("interviewee", name) && namesOne(line.substring(length));
    }

    private static boolean namesOne(String words) {
        return PersonNames.one(words.replaceFirst(",.*", "")).filter(PersonNames::isFull).isPresent() && !Prose.endsSentence(words);
    }

    private static boolean isSpeaker(String name) {
        if (PATTERNS.isListed("no-speaker", name) || name.matches("(?i)(?:.* )?by .*")) {
            return false;
        }
        return PATTERNS.isListed("interviewer", name) || PATTERNS.isListed("interviewee", name)
                || name.matches("[\\p{L}\\p{M}'’.-]++(?: [\\p{L}\\p{M}'’.-]++)*+(?: ?\\d{1,2})?") && capitalizedThroughout(name);
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
