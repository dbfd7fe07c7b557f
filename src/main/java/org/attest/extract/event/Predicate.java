package org.attest.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;
import org.attest.lexicon.Table;

/**
 * One way in which words tell of an event.
 *
 * @param lemma of the token that is the trigger
 * @param particles further words: for nouns those directly before, for verbs particles and adverbs
 * @param complements dependents that the reading needs
 * @param conditions on the arguments
 * @param idiom true where the words tell of no event ("take place", "meet the needs"); the type then says nothing
 */
record Predicate(String lemma, List<String> particles, List<Complement> complements, EventType type, Frame frame, List<Condition> conditions,
                 double confidence, boolean idiom) {

    /** A dependent noun, after one of these prepositions or, where one is empty, as object; any of the nouns will do. One may have words before it ("own life"). */
    record Complement(List<String> prepositions, List<String> nouns) {

        Complement {
            prepositions = List.copyOf(prepositions);
            nouns = List.copyOf(nouns);
        }

        boolean stands(String slot) {
            return prepositions.contains(slot.equals("obj") ? "" : slot);
        }

        /** True where this is one of the nouns, with the words that some ask for directly before it. */
        boolean is(int noun, Syntax syntax) {
            return nouns.contains(syntax.lemma(noun)) || nouns.contains(syntax.word(noun)) || nouns.stream().anyMatch(words -> words.contains(" ") && ends(words, noun, syntax));
        }

        private static boolean ends(String words, int noun, Syntax syntax) {
            String[] parts = words.split(" ");
            int first = noun - parts.length + 1;
            if (first < syntax.tree(noun).firstToken()) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].equals(syntax.lemma(first + i)) && !parts[i].equals(syntax.word(first + i))) {
                    return false;
                }
            }
            return true;
        }

        int length() {
            return nouns.stream().mapToInt(words -> words.split(" ").length).min().orElse(1);
        }
    }

    /** Something the arguments must show. */
    sealed interface Condition {
        record Has(String slot, Filler filler) implements Condition {}

        /** Nothing but a stretch of time stands as object: "walked an hour". */
        record NoObject() implements Condition {}

        record AnyObject() implements Condition {}

        record Passive() implements Condition {}

        record Preposition(String word) implements Condition {}

        /** "was a teacher". */
        record Copula() implements Condition {}

        /** No clause below it tells what is done: "allowed him", not "allowed him to go". */
        record NoClause() implements Condition {}

        /** A clause with a verb of its own below it, as in "heard that he had left". */
        record FiniteClause() implements Condition {}

        /** An infinitive below it, as in "was not allowed to leave". */
        record Infinitive() implements Condition {}

        /** One object alone: "called her", not "called him a liar". */
        record SingleObject() implements Condition {}

        /** Not "a driver named Tou". */
        record NoName() implements Condition {}

        record Denied() implements Condition {}

        /** Somebody else's than the subject's: "broke Joe's leg", not "broke a leg". */
        record Others() implements Condition {}

        /** The verb beside it says that whoever it was done to lives: "was shot and wounded". */
        record Spared() implements Condition {}

        /** Told in the past: "went", "has gone". */
        record Past() implements Condition {}

        /** An infinitive that another verb wants, asks for or brings about: "told her to go", "wanted to come home". */
        record Wanted() implements Condition {}

        /** An object that names a kind of thing and none of it: "cleaned offices", "brews beer". */
        record BareObject() implements Condition {}

        /** Somebody is made to do what the bare infinitive below it says: "made us walk", "had them sit down". */
        record Causes() implements Condition {}

        /** A counted stretch of time: "got ten years", "was given eighteen months". */
        record Term() implements Condition {}

        /** The noun is said to have been or gone on: "there was a coup", "when the war broke out", "the strike lasted a week". */
        record TakesPlace() implements Condition {}

        /** Nothing but its subject, its object and the time stands with the verb: "took her that night", not "took her to the doctor". */
        record Alone() implements Condition {}

        /** The object is the subject's own: "pushed her little brother into the car". */
        record Own() implements Condition {}

        /** At an hour of the day or day by day: "opened the shop at eight", "every morning". */
        record AtHour() implements Condition {}

        /** This does not hold. */
        record Not(Condition condition) implements Condition {}

        /** Any of these will do. */
        record Either(List<Condition> conditions) implements Condition {
            public Either {
                conditions = List.copyOf(conditions);
            }
        }
    }

    private static final Set<String> PREPOSITIONS = Set.of("to", "in", "into", "on", "onto", "for", "of", "from", "with", "before", "by", "at", "as", "under", "over",
            "out", "off", "without", "behind", "across", "through", "past", "against", "about", "after", "around");
    private static final Pattern COMPLEMENT = Pattern.compile("\\[([^\\[\\]]+)\\]");

    private static final int IDIOM = 1;

    Predicate {
        particles = List.copyOf(particles);
        complements = List.copyOf(complements);
        conditions = List.copyOf(conditions);
    }

    /** True where the event is the denial itself: "was not allowed to leave". */
    boolean isDenial() {
        return conditions.contains(new Condition.Denied());
    }

    /** The more a reading asks for, the earlier it is tried. An idiom with words of its own is not outdone by a row that has many exceptions. */
    int demands() {
        int words = particles.size() + complements.stream().mapToInt(Complement::length).sum();
        return 4 * words + conditions.size() + (idiom && words > 0 ? IDIOM : 0);
    }

    /** @param words as they stand in the table: {@code take [into custody]} */
    static Predicate of(Table.Row row, String words, boolean noun, Frame frame) {
        return read(row, words, noun, row.constant("type", EventType.class), frame, Double.parseDouble(row.get("confidence")), false);
    }

    /** A reading of {@code event-idioms.tsv}. */
    static Predicate idiom(Table.Row row, String words, boolean noun, Frame frame) {
        return read(row, words, noun, EventType.EVENT, frame, 0, true);
    }

    private static Predicate read(Table.Row row, String words, boolean noun, EventType type, Frame frame, double confidence, boolean idiom) {
        List<Complement> complements = new ArrayList<>();
        Matcher matcher = COMPLEMENT.matcher(words);
        List<Condition> conditions = new ArrayList<>();
        while (matcher.find()) {
            complement(matcher.group(1).toLowerCase(Locale.ROOT), complements, conditions);
        }
        List<String> plain = new ArrayList<>(Arrays.asList(matcher.replaceAll("").strip().toLowerCase(Locale.ROOT).split("\\s+")));
        String lemma = noun ? plain.removeLast() : plain.removeFirst();
        Arrays.stream(row.get("when").split("\\+")).filter(cell -> !cell.isEmpty()).map(cell -> condition(row, cell)).forEach(conditions::add);
        return new Predicate(lemma, plain, complements, type, frame, conditions, confidence, idiom);
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
            List<String> words = new ArrayList<>(Arrays.asList(choice.strip().split(" ")));
            boolean phrase = words.size() > 1 && PREPOSITIONS.contains(words.getFirst());
            if (phrase) {
                String first = words.removeFirst();
                prepositions.add(words.size() > 1 && words.getFirst().equals("of") ? first + " " + words.removeFirst() : first);
            }
            nouns.add(String.join(" ", words));
            if (phrase) {
                continue;
            }
            if (prepositions.isEmpty()) {
                prepositions.add("");
            }
        }
        complements.add(new Complement(prepositions, nouns));
    }

    private static Condition condition(Table.Row row, String cell) {
        if (cell.startsWith("!") && !cell.contains("/")) {
            return new Condition.Not(condition(row, cell.substring(1)));
        }
        if (cell.contains("/")) {
            return new Condition.Either(Arrays.stream(cell.split("/")).map(each -> condition(row, each)).toList());
        }
        String[] sides = cell.split("=");
        return switch (sides[0]) {
            case "no-obj" -> new Condition.NoObject();
            case "has-obj" -> new Condition.AnyObject();
            case "wanted" -> new Condition.Wanted();
            case "bare-object" -> new Condition.BareObject();
            case "causes" -> new Condition.Causes();
            case "term" -> new Condition.Term();
            case "takes-place" -> new Condition.TakesPlace();
            case "copula" -> new Condition.Copula();
            case "no-clause" -> new Condition.NoClause();
            case "finite-clause" -> new Condition.FiniteClause();
            case "infinitive" -> new Condition.Infinitive();
            case "single-object" -> new Condition.SingleObject();
            case "no-name" -> new Condition.NoName();
            case "past" -> new Condition.Past();
            case "own" -> new Condition.Own();
            case "others" -> new Condition.Others();
            case "spared" -> new Condition.Spared();
            case "at-hour" -> new Condition.AtHour();
            case "alone" -> new Condition.Alone();
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
