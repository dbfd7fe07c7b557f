package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.gazetteer.Place;

/** What stands in a list of towns is a town: a name among places, if the gazetteer knows it in a country of theirs. */
final class Enumerations implements NameStep {

    private static final Set<String> BETWEEN = Set.of(",", ";", "and", "or", "&");
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

    private static boolean isOdd(Name name) {
        return switch (name.kind()) {
            case PERSON, ORGANIZATION, OTHER -> true;
            case PLACE, FACILITY, PEOPLE -> false;
        };
    }
}
