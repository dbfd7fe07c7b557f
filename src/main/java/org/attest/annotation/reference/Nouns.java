package org.attest.annotation.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.name.GivenNames;
import org.attest.lexicon.Table;

/** What nouns and given names tell of those they are said of. */
final class Nouns {

    private static final Nouns STANDARD = new Nouns();

    private final Map<String, Gender> persons = genders("data/lexicon/person-nouns.tsv", "noun");
    private final Map<String, Gender> kin = genders("data/lexicon/kin.tsv", "noun");
    private final Map<String, String> kinTerms = kinTerms();
    private final Map<String, Gender> titles = genders("data/lexicon/titles.tsv", "title");
    private final Set<String> groups = Table.ofResource("data/lexicon/group-nouns.tsv").words("noun");
    private final Map<String, String> organizations = cells("data/lexicon/organization-heads.tsv", "noun");
    private final Set<String> bodies = Table.ofResource("data/lexicon/organization-heads.tsv").rows().stream().filter(row -> row.get("common").equals("yes"))
            .map(row -> row.get("noun")).collect(Collectors.toUnmodifiableSet());
    private final Map<String, String> organizationNames = cells("data/lexicon/organization-names.tsv", "name");
    private final Map<String, Chain.Kind> places = places();
    private final Map<String, String> classes = classes();
    private final GivenNames givenNames = GivenNames.standard();
    private final Set<String> people = Table.ofResource("data/wordnet/noun-kinds.tsv").rows().stream().filter(row -> row.get("kind").equals("person"))
            .flatMap(row -> Stream.of(row.get("nouns").split("\\|"))).collect(Collectors.toUnmodifiableSet());
    private final Set<String> animate = words("animate.unigrams.txt");

    private Nouns() {}

    static Nouns standard() {
        return STANDARD;
    }

    boolean isKin(String noun) {
        return kin.containsKey(noun);
    }

    /** The plain word for this relative: "father" for "dad". */
    Optional<String> kinTerm(String noun) {
        return Optional.ofNullable(kinTerms.get(noun.toLowerCase(Locale.ROOT)));
    }

    boolean isPerson(String noun) {
        return persons.containsKey(noun) || kin.containsKey(noun) || titles.containsKey(noun) && !titles.get(noun).equals(Gender.UNKNOWN)
                || animate.contains(noun) && noun.length() > 3 && (noun.endsWith("er") || noun.endsWith("or") || noun.endsWith("ist")
                || noun.endsWith("man")
                        || noun.endsWith("woman") || noun.endsWith("ee") || noun.endsWith("ian") || noun.endsWith("ant"));
    }

    /** True for the many nouns that mostly stand for somebody, some of which are seldom used so. */
    boolean mayBePerson(String noun) {
        return people.contains(noun);
    }

    /** True for nouns seen of what lives: people, animals. */
    boolean isAnimate(String noun) {
        return animate.contains(noun);
    }

    boolean isGroup(String noun) {
        return groups.contains(noun);
    }

    boolean isOrganization(String noun) {
        return bodies.contains(noun);
    }

    /** The kind of organization that the noun is said of. */
    Optional<String> organizationType(String noun) {
        return Optional.ofNullable(organizations.get(noun));
    }

    /** The kind of organization of this name, in lower case, by its being well known or by its words. */
    Optional<String> typeOfOrganization(String name) {
        String plain = name.startsWith("the ") ? name.substring(4) : name;
        String known = organizationNames.get(plain);
        if (known != null) {
            return Optional.of(known);
        }
        String head = plain.contains(" of ") ? plain.substring(0, plain.indexOf(" of ")) : plain;
        return Optional.ofNullable(organizations.get(head.substring(head.lastIndexOf(' ') + 1)));
    }

    /** The sort of place that the noun is said of: a place or a facility. */
    Optional<Chain.Kind> place(String noun) {
        return Optional.ofNullable(places.get(noun));
    }

    /** True for stretches of time and amounts, which are seldom spoken of again. */
    boolean isMeasure(String noun) {
        return classes.containsKey(noun);
    }

    boolean isTime(String noun) {
        return "time".equals(classes.get(noun));
    }

    Gender ofNoun(String noun) {
        return persons.getOrDefault(noun, Gender.UNKNOWN).and(kin.getOrDefault(noun, Gender.UNKNOWN)).and(titles.getOrDefault(noun, Gender.UNKNOWN));
    }

    Gender ofGivenName(String name) {
        return givenNames.borneBy(name).map(borne -> switch (borne) {
            case BY_MEN -> Gender.MALE;
            case BY_WOMEN -> Gender.FEMALE;
            case BY_EITHER -> Gender.UNKNOWN;
        }).orElse(Gender.UNKNOWN);
    }

    /** True for "Mr.", "president", "prime minister". */
    boolean isTitle(String words) {
        return titles.containsKey(words.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""));
    }

    Gender ofTitle(String words) {
        return titles.getOrDefault(words.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""), Gender.UNKNOWN);
    }

    private static Map<String, Gender> genders(String resource, String column) {
        Map<String, Gender> genders = new HashMap<>();
        for (Table.Row row : Table.ofResource(resource).rows()) {
            Gender gender = row.get("gender").isEmpty() ? Gender.UNKNOWN : row.constant("gender", Gender.class);
            if (genders.put(row.get(column).toLowerCase(Locale.ROOT), gender) != null) {
                throw row.wrong("'%s' is there twice".formatted(row.get(column)));
            }
        }
        return Map.copyOf(genders);
    }

    private static Map<String, String> cells(String resource, String column) {
        Map<String, String> types = new HashMap<>();
        Table.ofResource(resource).rows().forEach(row -> types.put(row.get(column).toLowerCase(Locale.ROOT), row.get("type")));
        return Map.copyOf(types);
    }

    private static Map<String, String> kinTerms() {
        Map<String, String> terms = new HashMap<>();
        for (Table.Row row : Table.ofResource("data/lexicon/kin.tsv").rows()) {
            terms.put(row.get("noun"), row.get("same").isEmpty() ? row.get("noun") : row.get("same"));
        }
        return Map.copyOf(terms);
    }

    private static Map<String, Chain.Kind> places() {
        Map<String, Chain.Kind> places = new HashMap<>();
        for (Table.Row row : Table.ofResource("data/lexicon/place-nouns.tsv").rows()) {
            places.put(row.get("noun"), row.get("kind").equals("facility") ? Chain.Kind.FACILITY : Chain.Kind.PLACE);
        }
        return Map.copyOf(places);
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new HashMap<>();
        Table.ofResource("data/lexicon/noun-classes.tsv").rows().forEach(row -> classes.put(row.get("noun"), row.get("class")));
        return Map.copyOf(classes);
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        lines(file).stream().filter(line -> !line.isEmpty() && Character.isLowerCase(line.charAt(0))).forEach(words::add);
        return Set.copyOf(words);
    }

    private static List<String> lines(String file) {
        String path = "/edu/stanford/nlp/models/dcoref/" + file;
        try (InputStream in = Nouns.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the models lack " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
