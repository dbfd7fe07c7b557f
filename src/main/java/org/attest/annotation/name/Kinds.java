package org.attest.annotation.name;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;
import org.attest.lexicon.WordGroups;

/** Tells what a name names from its own words. */
final class Kinds {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> STREETS = WORDS.of("street");

    private static final Pattern COMPASS = Pattern.compile("(?:(?:north|south|east|west|central|middle)(?:ern)?-?){1,4}|-");

    private Kinds() {}

    /** Empty where the words do not show it. */
    static Optional<NameKind> shown(NameContext context, int first, int end) {
        NameLexicon lexicon = context.lexicon();
        String all = context.words(first, end);
        int head = end - 1;
        for (int token = first + 1; token < end; token++) {
            if (context.word(token).equals("of") || context.word(token).equals("for")) {
                head = token - 1;
                break;
            }
        }
        // "the Republic of Palau Armed Forces"
        if (head < end - 1 && end - head > 3 && context.lexicon().isOrganizationHead(context.words(end - 2, end))) {
            head = end - 1;
        }
        String last = context.word(head);
        // "Centre for Marine Studies" is a body, "Clayton Centre" a building.
        if (head + 1 < end && last.toLowerCase(java.util.Locale.ROOT).matches("cent(?:er|re)|observatory") && context.word(head + 1).equals("for")) {
            return Optional.of(NameKind.ORGANIZATION);
        }
        boolean several = end - first > 1;
        if (lexicon.isKnownOrganization(all)) {
            return Optional.of(NameKind.ORGANIZATION);
        }
        if (isPeople(context, first, end) || context.isDemonym(all) && !isPlaceToo(context, all)) {
            return Optional.of(NameKind.PEOPLE);
        }
        if (several && isPartOfPeople(context, first, end)) {
            return Optional.of(NameKind.PEOPLE);
        }
        if (several && isRegion(context, all)) {
            return Optional.of(NameKind.PLACE);
        }
        if (several && lexicon.isFacilityHead(last)) {
            return Optional.of(NameKind.FACILITY);
        }
        if (several && (lexicon.isOrganizationHead(last) || head - first > 1 && lexicon.isOrganizationHead(context.words(head - 1, head + 1)))) {
            return Optional.of(NameKind.ORGANIZATION);
        }
        if (several && (lexicon.isPlaceHead(last) || head - first > 1 && lexicon.isPlaceHead(context.words(head - 1, head + 1)))) {
            return Optional.of(STREETS.contains(last.toLowerCase(java.util.Locale.ROOT)) ? NameKind.FACILITY : NameKind.PLACE);
        }
        return several ? lexicon.first(context.word(first)) : Optional.empty();
    }

    // "Alawi Muslim": peoples all through.
    private static boolean isPeople(NameContext context, int first, int end) {
        return IntStream.range(first, end).allMatch(token -> context.lexicon().isPeople(context.word(token)));
    }

    // "South-East European", "Central Asian"
    private static boolean isPartOfPeople(NameContext context, int first, int end) {
        return context.isDemonym(context.word(end - 1))
                && IntStream.range(first, end - 1).allMatch(token -> COMPASS.matcher(context.word(token).toLowerCase(java.util.Locale.ROOT)).matches());
    }

    // "Western Australia", "Lafayette Parish", "Carabobo State"; but an American "Ohio State" is a university.
    static boolean isRegion(NameContext context, String name) {
        return context.place(name).filter(place -> place.kind() == Place.Kind.REGION && (!name.endsWith(" State") || place.within().size() <= 2) || place.kind() == Place.Kind.NATURAL_FEATURE
                || place.kind() == Place.Kind.MACRO_REGION).filter(place -> !name.endsWith(" State") || !place.countryCode().equals("US")
                || place.name().equals("New York") || place.name().equals("Washington")).isPresent();
    }

    private static boolean isPlaceToo(NameContext context, String name) {
        return context.place(name).filter(place -> place.name().equals(name) && place.kind() == Place.Kind.COUNTRY).isPresent();
    }
}
