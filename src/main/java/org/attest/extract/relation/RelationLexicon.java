package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;

/** The words of {@code data/lexicon/relations.tsv} by lemma. */
final class RelationLexicon {

    /** The pseudo-slot of whoever a noun describes. */
    static final String BEARER = "bearer";

    /** Kinds of things that an end of a relation may be. */
    enum Kind {
        PERSON, ORG, ACTOR, PLACE, FACILITY, ANY;

        boolean fits(Referent.Thing thing) {
            boolean place = thing.family() == ThingFamily.PLACE;
            return switch (this) {
                case ANY -> true;
                case PLACE, FACILITY -> place;
                case ACTOR -> !place;
                case ORG -> thing.family() == ThingFamily.ORGANIZATION;
                case PERSON -> !place && thing.family() != ThingFamily.ORGANIZATION;
            };
        }
    }

    /**
     * One reading of a word.
     *
     * @param before words that stand before a noun or particles of a verb
     * @param objects nouns one of which must be the verb's object; empty for no such demand
     */
    record Entry(Relation relation, boolean verb, List<String> before, List<String> objects, List<String> subjectSlots, List<String> objectSlots,
                 Kind subjectKind, Kind objectKind, double confidence) {}

    private static final Pattern OBJECT = Pattern.compile("\\[([^\\[\\]]+)\\]");
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
        List<String> objects = matcher.find() ? Arrays.asList(matcher.group(1).split("/")) : List.of();
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

    private static List<String> slots(Table.Row row, String column) {
        return Arrays.asList(row.get(column).split(","));
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
