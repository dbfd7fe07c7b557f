package org.attest.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** A dependent noun, after one of these prepositions or, where one is empty, as object; any of the nouns will do. */
    record Complement(List<String> prepositions, List<String> nouns) {

        Complement {
            prepositions = List.copyOf(prepositions);
            nouns = List.copyOf(nouns);
        }

        boolean stands(String slot) {
            return prepositions.contains(slot.equals("obj") ? "" : slot);
        }
    }

    /** Something the arguments must show. */
    sealed interface Condition {
        record Has(String slot, Filler filler) implements Condition {}

        record NoObject() implements Condition {}

        record AnyObject() implements Condition {}

        record Passive() implements Condition {}

        record Preposition(String word) implements Condition {}

        /** "was a teacher". */
        record Copula() implements Condition {}

        /** No clause below it tells what is done: "allowed him", not "allowed him to go". */
        record NoClause() implements Condition {}

        /** An infinitive below it, as in "was not allowed to leave". */
        record Infinitive() implements Condition {}

        /** One object alone: "called her", not "called him a liar". */
        record SingleObject() implements Condition {}

        /** Not "a driver named Tou". */
        record NoName() implements Condition {}

        record Denied() implements Condition {}

        /** Any of these will do. */
        record Either(List<Condition> conditions) implements Condition {
            public Either {
                conditions = List.copyOf(conditions);
            }
        }
    }

    private static final Set<String> PREPOSITIONS = Set.of("to", "in", "into", "on", "onto", "for", "of", "from", "with", "before", "by", "at", "as", "under", "over",
            "out", "off", "without", "behind", "across", "through", "past", "against", "about", "after", "around");
    private static final Pattern COMPLEMENT = Pattern.compile("\\[([^\\]]+)\\]");

    Predicate {
        particles = List.copyOf(particles);
        complements = List.copyOf(complements);
        conditions = List.copyOf(conditions);
    }

    /** True where the event is the denial itself: "was not allowed to leave". */
    boolean isDenial() {
        return conditions.contains(new Condition.Denied());
    }

    /** The more a reading asks for, the earlier it is tried. */
    int demands() {
        return 4 * (particles.size() + complements.size()) + conditions.size();
    }

    /** @param words as they stand in the table: {@code take [into custody]} */
    static Predicate of(Table.Row row, String words, boolean noun, Frame frame) {
        List<Complement> complements = new ArrayList<>();
        Matcher matcher = COMPLEMENT.matcher(words);
        List<Condition> conditions = new ArrayList<>();
        while (matcher.find()) {
            complement(matcher.group(1).toLowerCase(Locale.ROOT), complements, conditions);
        }
        List<String> plain = new ArrayList<>(Arrays.asList(matcher.replaceAll("").strip().toLowerCase(Locale.ROOT).split("\\s+")));
        String lemma = noun ? plain.removeLast() : plain.removeFirst();
        Arrays.stream(row.get("when").split("\\+")).filter(cell -> !cell.isEmpty()).map(cell -> condition(row, cell)).forEach(conditions::add);
        return new Predicate(lemma, plain, complements, row.constant("type", EventType.class), frame, conditions, Double.parseDouble(row.get("confidence")));
    }

    /** What brackets hold: a bare preposition, an object, or phrases of which one will do ("into cell/to prison"). */
    private static void complement(String inside, List<Complement> complements, List<Condition> conditions) {
        if (PREPOSITIONS.contains(inside)) {
            conditions.add(new Condition.Preposition(inside));
            return;
        }
        List<String> prepositions = new ArrayList<>();
        List<String> nouns = new ArrayList<>();
        for (String choice : inside.split("/")) {
            String[] words = choice.strip().split(" ");
            nouns.add(words[words.length - 1]);
            if (words.length > 1 && PREPOSITIONS.contains(words[0])) {
                prepositions.add(words.length > 2 && words[1].equals("of") ? words[0] + " of" : words[0]);
            } else if (prepositions.isEmpty()) {
                prepositions.add("");
            }
        }
        complements.add(new Complement(prepositions, nouns));
    }

    private static Condition condition(Table.Row row, String cell) {
        if (cell.contains("/")) {
            return new Condition.Either(Arrays.stream(cell.split("/")).map(each -> condition(row, each)).toList());
        }
        String[] sides = cell.split("=");
        return switch (sides[0]) {
            case "no-obj" -> new Condition.NoObject();
            case "has-obj" -> new Condition.AnyObject();
            case "copula" -> new Condition.Copula();
            case "no-clause" -> new Condition.NoClause();
            case "infinitive" -> new Condition.Infinitive();
            case "single-object" -> new Condition.SingleObject();
            case "no-name" -> new Condition.NoName();
            case "denied" -> new Condition.Denied();
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
