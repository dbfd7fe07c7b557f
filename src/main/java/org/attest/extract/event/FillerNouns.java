package org.attest.extract.event;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.lexicon.Table;

/** What kind of filler a noun is that stands for nothing the text speaks of again: from {@code filler-nouns.tsv} and the lists of persons, kin, groups and places. */
final class FillerNouns {

    private static final FillerNouns STANDARD = new FillerNouns(Table.ofResource("data/lexicon/filler-nouns.tsv"));

    private final Map<Filler, Set<String>> nouns = new EnumMap<>(Filler.class);

    FillerNouns(Table table) {
        for (Table.Row row : table.rows()) {
            if (nouns.put(row.constant("kind", Filler.class), new LinkedHashSet<>(row.list("words"))) != null) {
                throw row.wrong("the kind '%s' stands twice".formatted(row.get("kind")));
            }
        }
        Set<String> people = nouns.computeIfAbsent(Filler.PERSON, kind -> new LinkedHashSet<>());
        people.addAll(Table.ofResource("data/lexicon/person-nouns.tsv").words("noun"));
        people.addAll(Table.ofResource("data/lexicon/kin.tsv").words("noun"));
        people.addAll(Table.ofResource("data/lexicon/group-nouns.tsv").words("noun"));
        nouns.computeIfAbsent(Filler.CIVIL, kind -> new LinkedHashSet<>()).addAll(Table.ofResource("data/lexicon/kin.tsv").words("noun"));
        Set<String> organizations = nouns.computeIfAbsent(Filler.ORG, kind -> new LinkedHashSet<>());
        organizations.addAll(Table.ofResource("data/lexicon/organization-heads.tsv").words("noun"));
        Set<String> places = nouns.computeIfAbsent(Filler.PLACE, kind -> new LinkedHashSet<>());
        places.addAll(Table.ofResource("data/lexicon/place-nouns.tsv").words("noun"));
        places.addAll(Table.ofResource("data/lexicon/facility-heads.tsv").words("noun"));
        people.addAll(NounKind.PERSON.nouns());
        nouns.computeIfAbsent(Filler.VEHICLE, kind -> new LinkedHashSet<>()).addAll(NounKind.VEHICLE.nouns());
        nouns.computeIfAbsent(Filler.BODY, kind -> new LinkedHashSet<>()).addAll(NounKind.BODY.nouns());
        Set<String> goods = nouns.computeIfAbsent(Filler.GOODS, kind -> new LinkedHashSet<>());
        Stream.of(NounKind.ARTIFACT, NounKind.FOOD, NounKind.ANIMAL, NounKind.VEHICLE, NounKind.SUBSTANCE, NounKind.PLANT).flatMap(kind -> kind.nouns().stream()).filter(noun -> !places.contains(noun)).forEach(goods::add);
    }

    static FillerNouns standard() {
        return STANDARD;
    }

    boolean fits(String lemma, Filler filler) {
        return switch (filler) {
            case ANY -> true;
            case ACTOR -> is(lemma, Filler.PERSON) || is(lemma, Filler.ORG);
            case INDIVIDUAL -> is(lemma, Filler.PERSON);
            case NONPLACE -> !is(lemma, Filler.PLACE);
            case PERSON, ORG, PLACE, MONEY, VEHICLE, GOODS, AUTHORITY, OUTLAW, COURT, COUNTRY, SPOUSE, BODY, MUNITION, WORK, MEDIUM, MISSIVE, WORKER, PROJECTILE, CIVIL, GATHERING, TOWN, LANGUAGE, REMAINS -> is(lemma, filler);
        };
    }

    /** The lemmatiser keeps the plurals of what it takes for names ("Farmers blocked the road"), and most of those in -men. */
    private static String singular(String word) {
        if (word.length() < 5) {
            return word;
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private boolean is(String lemma, Filler kind) {
        Set<String> known = nouns.getOrDefault(kind, Set.of());
        return known.contains(lemma) || known.contains(singular(lemma));
    }
}
