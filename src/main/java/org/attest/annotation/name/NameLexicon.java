package org.attest.annotation.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Words that show what a name names. */
final class NameLexicon {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    // A country or a company has an area and a site; so says nothing of the name before it.
    private static final Set<String> UNTELLING = WORDS.of("untelling");
    private static final NameLexicon STANDARD = new NameLexicon();

    private final Set<String> titles = Table.ofResource("data/lexicon/titles.tsv").words("title");
    private final Set<String> organizations = Table.ofResource("data/lexicon/organization-heads.tsv").words("noun");
    private final Set<String> facilities = Table.ofResource("data/lexicon/facility-heads.tsv").words("noun");
    private final Set<String> known = atSentenceStart(names("data/lexicon/organization-names.tsv"));
    private final Set<String> knownOpenings = known.stream().map(name -> name.split("[ -]", 2)[0])
            .flatMap(word -> Stream.of(word.replace("'", ""), word.split("'", 2)[0])).collect(Collectors.toUnmodifiableSet());
    private final Set<String> offices = offices();
    private final Set<String> persons = Table.ofResource("data/lexicon/person-nouns.tsv").words("noun");
    private final Set<String> peoples = names("data/lexicon/peoples.tsv");
    private final Set<String> notNames = Table.ofResource("data/lexicon/capitalised-words.tsv").words("word");
    private final Map<String, String> parts = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> land = new HashSet<>();
    private final GivenNames givenNames = GivenNames.standard();

    private NameLexicon() {
        for (Table.Row row : Table.ofResource("data/lexicon/name-parts.tsv").rows()) {
            if (parts.put(row.get("word"), row.get("shows")) != null) {
                throw row.wrong("'%s' is there twice".formatted(row.get("word")));
            }
        }
        for (Table.Row row : Table.ofResource("data/lexicon/place-nouns.tsv").rows()) {
            if (!row.get("kind").equals("facility")) {
                places.add(row.get("noun"));
                if (!UNTELLING.contains(row.get("noun"))) {
                    land.add(row.get("noun"));
                }
            }
        }
    }

    static NameLexicon standard() {
        return STANDARD;
    }

    boolean isTitle(String words) {
        return titles.contains(plain(words));
    }

    boolean isGivenName(String word) {
        return givenNames.isSure(word);
    }

    /** Capitalised, but no name on its own: weekdays, months, "God", "Internet". */
    boolean isNoName(String word) {
        return notNames.contains(plain(word));
    }

    /** With "Al-Shabaab" beside "al-Shabaab". */
    private static Set<String> atSentenceStart(Set<String> names) {
        return Stream.concat(names.stream(), names.stream().filter(name -> name.startsWith("al")).map(name -> "A" + name.substring(1))).collect(Collectors.toUnmodifiableSet());
    }

    /** True for a well-known organization. */
    boolean isKnownOrganization(String words) {
        String plain = words.startsWith("The ") ? words.substring(4) : words;
        return known.contains(plain.replace('’', '\'')) || known.contains(plain.replace("’", "").replace("'", ""));
    }

    /** True for the first word of such a name, or what stands before its apostrophe ("Lord" of "Lord's Resistance Army"). */
    boolean mayOpenKnownOrganization(String word) {
        return knownOpenings.contains(word.replace("’", "").replace("'", "")) || word.equals("The");
    }

    boolean isOrganizationHead(String word) {
        return organizations.contains(plain(word));
    }

    boolean isFacilityHead(String word) {
        return facilities.contains(plain(word));
    }

    boolean isPlaceHead(String word) {
        String plain = plain(word);
        return places.contains(plain) || plain.endsWith("s") && places.contains(plain.substring(0, plain.length() - 1));
    }

    /** True for a word for a stretch of land or water, or a town: "lake", "district". */
    boolean isLand(String noun) {
        return land.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** What a first word shows: "Mount" a place, "Camp" a facility, "Abu" a person. */
    Optional<NameKind> first(String word) {
        return Optional.ofNullable(parts.get(plain(word))).map(shown -> NameKind.valueOf(shown.toUpperCase(Locale.ROOT)));
    }

    /** True for a title that stands for its bearer without a name: "the President". */
    boolean isOffice(String words) {
        return offices.contains(plain(words));
    }

    /** True for what somebody may be called without a name: "neighbour". */
    boolean isPersonNoun(String noun) {
        return persons.contains(noun);
    }

    /** True for a people, a religion or a political camp. */
    boolean isPeople(String name) {
        return peoples.contains(name);
    }

    private static Set<String> names(String resource) {
        Set<String> names = new HashSet<>();
        for (Table.Row row : Table.ofResource(resource).rows()) {
            if (!names.add(row.get("name"))) {
                throw row.wrong("'%s' is there twice".formatted(row.get("name")));
            }
        }
        return Set.copyOf(names);
    }

    private static Set<String> offices() {
        Set<String> offices = new HashSet<>();
        Table.ofResource("data/lexicon/titles.tsv").rows().stream().filter(row -> row.get("alone").equals("yes")).forEach(row -> offices.add(row.get("title")));
        return Set.copyOf(offices);
    }

    private static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
