package org.attest.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.fact.EventType;
import org.attest.lexicon.Table;

/**
 * One way in which words tell of an event.
 *
 * @param lemma of the token that is the trigger
 * @param particles further words: for nouns those directly before, for verbs particles and adverbs
 * @param complements dependents that the reading needs
 * @param conditions on the arguments
 */
record Predicate(String lemma, List<String> particles, List<Complement> complements, EventType type, Frame frame, List<Condition> conditions,
                 double confidence) {

    /** A dependent noun, after a preposition or, where that is empty, as object; any of the words will do. */
    record Complement(String preposition, List<String> nouns) {}

    /** Something the arguments must show. */
    sealed interface Condition {
        record Has(String slot, Filler filler) implements Condition {}

        record NoObject() implements Condition {}

        record AnyObject() implements Condition {}

        record Passive() implements Condition {}

        record Preposition(String word) implements Condition {}
    }

    private static final Pattern COMPLEMENT = Pattern.compile("\\[([^\\]]+)\\]");

    Predicate {
        particles = List.copyOf(particles);
        complements = List.copyOf(complements);
        conditions = List.copyOf(conditions);
    }

    /** The more a reading asks for, the earlier it is tried. */
    int demands() {
        return 4 * (particles.size() + complements.size()) + conditions.size();
    }

    /** @param words as they stand in the table: {@code take [into custody]} */
    static Predicate of(Table.Row row, String words, boolean noun, Frame frame) {
        List<Complement> complements = new ArrayList<>();
        Matcher matcher = COMPLEMENT.matcher(words);
        while (matcher.find()) {
            String[] inside = matcher.group(1).toLowerCase(Locale.ROOT).split(" ");
            String preposition = inside.length > 1 ? inside[0] : "";
            complements.add(new Complement(preposition, Arrays.asList(inside[inside.length - 1].split("/"))));
        }
        List<String> plain = new ArrayList<>(Arrays.asList(matcher.replaceAll("").strip().toLowerCase(Locale.ROOT).split("\\s+")));
        String lemma = noun ? plain.removeLast() : plain.removeFirst();
        List<Condition> conditions = Arrays.stream(row.get("when").split("\\+")).filter(cell -> !cell.isEmpty()).map(cell -> condition(row, cell)).toList();
        return new Predicate(lemma, plain, complements, row.constant("type", EventType.class), frame, conditions, Double.parseDouble(row.get("confidence")));
    }

    private static Condition condition(Table.Row row, String cell) {
        String[] sides = cell.split("=");
        return switch (sides[0]) {
            case "no-obj" -> new Condition.NoObject();
            case "has-obj" -> new Condition.AnyObject();
            case "passive" -> new Condition.Passive();
            case "prep" -> new Condition.Preposition(sides[1]);
            default -> {
                if (sides.length != 2) {
                    throw row.wrong("'%s' is no condition".formatted(cell));
                }
                yield new Condition.Has(sides[0], Filler.valueOf(sides[1].toUpperCase(Locale.ROOT)));
            }
        };
    }
}
