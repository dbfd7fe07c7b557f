package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.gazetteer.Place;

/**
 * Countries whose names are read as something else in part: with "and" they are one place, not two ("Bosnia and Herzegovina"), and "Saint Lucia" is nobody called Lucia.
 */
final class CompoundCountries implements NameStep {

    private static final Set<String> BETWEEN = Set.of("and", "&");
    private static final Set<String> SAINTS = Set.of("Saint", "St", "St.");
    private static final int REACH = 3;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> countries = new ArrayList<>();
        for (int token = 1; token + 1 < context.size(); token++) {
            if (BETWEEN.contains(context.word(token)) && context.isCapital(token - 1)) {
                around(context, token).ifPresent(countries::add);
            }
        }
        for (int token = 0; token + 1 < context.size(); token++) {
            if (SAINTS.contains(context.word(token)) && context.isCapital(token + 1) && isCountry(context, token, token + 2)) {
                Name saint = context.name(token, token + 2, NameKind.PLACE);
                if (countries.stream().noneMatch(country -> meets(saint, country))) {
                    countries.add(saint);
                }
            }
        }
        List<Name> result = new ArrayList<>(names.stream().filter(name -> countries.stream().noneMatch(country -> meets(name, country))).toList());
        result.addAll(countries);
        result.sort((one, other) -> Integer.compare(one.firstToken(), other.firstToken()));
        return result;
    }

    /** The longest name of a country that has this conjunction in it. */
    private static Optional<Name> around(NameContext context, int conjunction) {
        Sentence sentence = context.text().sentenceOf(conjunction);
        for (int length = 2 * REACH + 1; length > 2; length--) {
            for (int first = Math.max(sentence.firstToken(), conjunction - REACH); first < conjunction; first++) {
                int end = first + length;
                if (end > conjunction + 1 && end <= Math.min(sentence.endToken(), conjunction + 1 + REACH) && context.isCapital(first) && context.isCapital(end - 1)
                        && isCountry(context, first, end)) {
                    return Optional.of(context.name(first, end, NameKind.PLACE));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCountry(NameContext context, int first, int end) {
        return context.gazetteer().lookup(context.words(first, end)).stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
    }

    private static boolean meets(Name name, Name country) {
        return name.firstToken() < country.endToken() && country.firstToken() < name.endToken();
    }
}
