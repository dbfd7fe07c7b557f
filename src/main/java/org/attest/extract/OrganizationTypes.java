package org.attest.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.attest.text.InputException;

/** What kind of organization a name or description speaks of, by well-known names and by the word that heads it. */
final class OrganizationTypes {

    private static final int SHORT = 3;
    private static final Pattern INTERNATIONAL = Pattern.compile("^(?:un|u\\.n\\.|united nations|nato) ");

    private final Map<String, ThingType> names = read("data/lexicon/organization-names.tsv", "name");
    /** What bodies are called by in other languages, by their words; a "comité" may be a state's, a party's or anybody's. */
    private static final Map<String, String> ABROAD = Table.ofResource("data/lexicon/cognates.tsv").rows().stream().filter(row -> !row.get("noun").equals("committee"))
            .flatMap(row -> row.list("words").stream().map(word -> Map.entry(word, row.get("noun")))).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));

    private final Map<String, ThingType> heads = read("data/lexicon/organization-heads.tsv", "noun");

    private static Map<String, ThingType> read(String path, String column) {
        Map<String, ThingType> types = new LinkedHashMap<>();
        for (Table.Row row : Table.ofResource(path).rows()) {
            ThingType type = row.constant("type", ThingType.class);
            if (!type.isUnder(ThingType.ORGANIZATION)) {
                throw new InputException(path + ":" + row.line(), type + " is no kind of organization", "Correct the line");
            }
            types.putIfAbsent(folded(row.get(column)), type);
        }
        return types;
    }

    /**
     * The kind that a name tells: the whole name where it is well known, else its longest head: "University of San Diego" and "Gulf Bank" have theirs at
     * different ends. Empty where no word tells.
     */
    Optional<ThingType> of(String name) {
        String words = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceFirst("[.]$", "");
        Optional<ThingType> known = Optional.ofNullable(names.get(folded(name.replaceFirst("^(?i:the) ", ""))));
        if (known.isPresent()) {
            return known;
        }
        Optional<ThingType> international = INTERNATIONAL.matcher(words).find() ? Optional.of(ThingType.INTERNATIONAL_ORGANIZATION) : Optional.empty();
        String body = beforePreposition(words);
        return international.or(() -> head(words, body.length())).or(() -> head(body, body.length())).or(() -> head(words, words.length())).or(() -> abroad(words.split(" ")));
    }

    /** "IS" is a name and "is" is none; of longer names the case does not matter. */
    private static String folded(String name) {
        return name.length() <= SHORT && name.equals(name.toUpperCase(Locale.ROOT)) ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The longest head that ends the words and begins before the limit: "institute of technology" is one. */
    private Optional<ThingType> head(String words, int limit) {
        for (int from = 0; from >= 0 && from < Math.max(limit, 1); from = next(words, from)) {
            String tail = words.substring(from);
            if (heads.containsKey(tail)) {
                return Optional.of(heads.get(tail));
            }
        }
        return Optional.empty();
    }

    /** "Partido Verde", "Lopes Irmãos": by the word that begins or ends it. */
    private Optional<ThingType> abroad(String... words) {
        return Stream.of(words[0], words[words.length - 1]).flatMap(word -> Optional.ofNullable(ABROAD.get(word)).stream()).flatMap(noun -> Optional.ofNullable(heads.get(noun)).stream()).findFirst();
    }

    private static int next(String words, int from) {
        int space = words.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private static String beforePreposition(String words) {
        return words.split(" (?:of|for|in|at|on|and|to|against|de|del|della|do|da|du) ", 2)[0];
    }
}
