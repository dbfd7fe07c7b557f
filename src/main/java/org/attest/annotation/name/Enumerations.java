package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;
import org.attest.lexicon.Table;

/**
 * What stands in a list of towns is a town: a name among places, if the gazetteer knows it in a country of theirs. What stands in a list of people is somebody: "Bekro and Sumal", "Hambo, Zirtu and old Perrick", if no
 * gazetteer has it.
 */
final class Enumerations implements NameStep {

    private static final Set<String> BETWEEN = Set.of(",", ";", "and", "or", "&", "old", "young", "little");
    private static final Set<String> AGED = Set.of("old", "young", "little");
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final int LEAST = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>(names);
        int begin = 0;
        for (int i = 1; i <= names.size(); i++) {
            if (i == names.size() || !goesOn(context, names.get(i - 1), names.get(i))) {
                if (i - begin >= LEAST) {
                    correct(context, result.subList(begin, i));
                }
                addPeople(context, result.subList(begin, i));
                begin = i;
            }
        }
        return result;
    }

    private static boolean goesOn(NameContext context, Name before, Name after) {
        if (after.firstToken() <= before.endToken() || after.firstToken() > before.endToken() + 2) {
            return false;
        }
        for (int token = before.endToken(); token < after.firstToken(); token++) {
            if (!BETWEEN.contains(context.word(token))) {
                return false;
            }
        }
        return true;
    }

    private static void correct(NameContext context, List<Name> list) {
        Set<String> countries = new HashSet<>();
        int places = 0;
        for (Name name : list) {
            if (name.kind() == NameKind.PLACE) {
                places++;
                context.gazetteer().lookup(context.words(name)).stream().limit(2).map(Place::countryCode).forEach(countries::add);
            }
        }
        if (2 * places <= list.size()) {
            return;
        }
        list.replaceAll(name -> isOdd(name) && context.gazetteer().lookup(context.words(name)).stream().anyMatch(place -> countries.contains(place.countryCode()))
                ? context.name(name.firstToken(), name.endToken(), NameKind.PLACE) : name);
    }

    private static void addPeople(NameContext context, List<Name> list) {
        long people = list.stream().filter(name -> name.kind() == NameKind.PERSON).count();
        if (2 * people >= list.size()) {
            list.replaceAll(name -> mayBeSomebody(context, name) ? context.name(name.firstToken(), name.endToken(), NameKind.PERSON) : name);
        }
    }

    private static boolean mayBeSomebody(NameContext context, Name name) {
        String word = context.words(name);
        boolean strange = name.endToken() - name.firstToken() == 1 && name.firstToken() > 0 && word.matches("\\p{Lu}\\p{Ll}{2,}") && context.place(word).isEmpty() && !context.isDemonym(word)
                && !context.isShouted(name.firstToken()) && !context.lexicon().isOrganizationHead(word) && !context.lexicon().isFacilityHead(word) && !context.lexicon().isPlaceHead(word);
        return strange && switch (name.kind()) {
            case OTHER -> !COMMON.contains(word.toLowerCase(Locale.ROOT));
            case PLACE -> AGED.contains(context.word(name.firstToken() - 1));
            case PERSON, ORGANIZATION, FACILITY, PEOPLE -> false;
        };
    }

    private static boolean isOdd(Name name) {
        return switch (name.kind()) {
            case PERSON, ORGANIZATION, OTHER -> true;
            case PLACE, FACILITY, PEOPLE -> false;
        };
    }
}
