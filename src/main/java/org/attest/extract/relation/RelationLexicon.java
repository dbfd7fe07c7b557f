package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attest.fact.Relation;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** The words of {@code data/lexicon/relations.tsv} by lemma. */
final class RelationLexicon {

    /** In place of a noun: any that names a trade. */
    static final String ANY_TRADE = "<trade>";

    /** Kinds of things that an end of a relation may be. */
    enum Kind {
        PERSON, ORG, FORCE, EMPLOYER, FIRM, SCHOOL, GROUP, ACTOR, PLACE, FACILITY, TOWN, ANY;

        boolean fits(ThingType type) {
            boolean place = type.isUnder(ThingType.PLACE);
            return switch (this) {
                case ANY -> true;
                case PLACE, FACILITY -> place;
                case TOWN -> type == ThingType.SETTLEMENT || type == ThingType.REGION;
                case ACTOR -> !place;
                case ORG -> type.isUnder(ThingType.ORGANIZATION);
                case FORCE -> type == ThingType.ARMED_GROUP || type == ThingType.MILITARY_FORCE || type == ThingType.POLITICAL_PARTY;
                case EMPLOYER -> type.isUnder(ThingType.ORGANIZATION) && !FORCE.fits(type) || type == ThingType.FACILITY;
                case FIRM -> type == ThingType.COMPANY || type == ThingType.MEDIA_OUTLET;
                case SCHOOL -> type == ThingType.EDUCATIONAL_INSTITUTION;
                case GROUP -> type == ThingType.GROUP;
                case PERSON -> !place && !type.isUnder(ThingType.ORGANIZATION);
            };
        }
    }

    /**
     * Where in a clause an end of a relation stands.
     *
     * @param name a slot of the word; of another word where {@code via} is not empty
     * @param via the slot of the word in whose slot it stands: in "took command of the brigade" the brigade is {@code of} of the object
     */
    record Path(String via, String name) {
        static Path of(String written) {
            int dot = written.indexOf('.');
            return dot < 0 ? new Path("", written) : new Path(written.substring(0, dot), written.substring(dot + 1));
        }
    }

    /**
     * One reading of a word.
     *
     * @param before words that stand before a noun or particles of a verb
     * @param objects nouns one of which must be the verb's object, stand where the path of the other end leads over, or with a noun be that end; empty for no such demand
     */
    record Entry(Relation relation, boolean verb, List<String> before, List<String> objects, List<Path> subjectSlots, List<Path> objectSlots,
                 Kind subjectKind, Kind objectKind, double confidence) {

        /** "His employer": what the noun describes is the object. */
        boolean isTurned() {
            return !verb && objectSlots.equals(List.of(new Path("", "bearer")));
        }

        /** What the one whom a noun describes must be. */
        Kind bearerKind() {
            return isTurned() ? objectKind : subjectKind;
        }

        /** What the other end of a noun's relation must be. */
        Kind otherKind() {
            return isTurned() ? subjectKind : objectKind;
        }

        /** Where the other end of a noun's relation stands. */
        List<Path> otherSlots() {
            return isTurned() ? subjectSlots : objectSlots;
        }

        /** The slots in one of which one of the demanded nouns must stand. */
        List<String> demandedAt() {
            List<String> over = objectSlots.stream().map(Path::via).filter(via -> !via.isEmpty()).toList();
            return !over.isEmpty() ? over : verb ? List.of("obj") : objectSlots.stream().map(Path::name).toList();
        }
    }

    private static final Pattern OBJECT = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private static final Pattern GROUP = Pattern.compile("<([^<>]+)>");
    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final RelationLexicon STANDARD = new RelationLexicon(Table.ofResource("data/lexicon/relations.tsv"));

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    private RelationLexicon(Table table) {
        for (Table.Row row : table.rows()) {
            for (String words : row.list("words")) {
                add(row, words);
            }
        }
    }

    private void add(Table.Row row, String words) {
        boolean verb = switch (row.get("pos")) {
            case "v" -> true;
            case "n" -> false;
            default -> throw row.wrong("'%s' is neither v nor n".formatted(row.get("pos")));
        };
        Matcher matcher = OBJECT.matcher(words);
        List<String> objects = matcher.find() ? Arrays.stream(matcher.group(1).split("/")).flatMap(RelationLexicon::nouns).toList() : List.of();
        List<String> plain = new ArrayList<>(Arrays.asList(matcher.replaceAll("").strip().split(" ")));
        String lemma = verb ? plain.removeFirst() : plain.removeLast();
        Entry entry = new Entry(row.constant("relation", Relation.class), verb, List.copyOf(plain), objects, slots(row, "subject"), slots(row, "object"),
                kind(row, "subject kind"), kind(row, "object kind"), Double.parseDouble(row.get("confidence")));
        List<Entry> same = entries.computeIfAbsent(key(verb, lemma), key -> new ArrayList<>());
        if (same.contains(entry)) {
            throw row.wrong("'%s' stands twice".formatted(words));
        }
        same.add(entry);
    }

    private static Stream<String> nouns(String written) {
        Matcher group = GROUP.matcher(written);
        return group.matches() ? WORDS.of(group.group(1)).stream() : Stream.of(written);
    }

    private static List<Path> slots(Table.Row row, String column) {
        return Arrays.stream(row.get(column).split(",")).map(Path::of).toList();
    }

    private static Kind kind(Table.Row row, String column) {
        return row.constant(column, Kind.class);
    }

    private static String key(boolean verb, String lemma) {
        return (verb ? "v " : "n ") + lemma.toLowerCase(Locale.ROOT);
    }

    static RelationLexicon standard() {
        return STANDARD;
    }

    List<Entry> of(boolean verb, String lemma) {
        return entries.getOrDefault(key(verb, lemma), List.of());
    }
}
