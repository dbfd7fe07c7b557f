package org.attest.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.gazetteer.Place;

/** The countries and first-level regions that the document's places lie in. */
record Ground(Set<String> countries, Set<String> regions) {

    private static final long GREAT = 100_000;

    static Ground of(NameContext context, List<Name> names) {
        Set<String> countries = new HashSet<>();
        Set<String> regions = new HashSet<>();
        context.toponyms().find(context.text().document().text(), names).forEach(toponym -> {
            countries.add(toponym.place().countryCode());
            region(toponym.place()).ifPresent(regions::add);
        });
        countries.remove("");
        return new Ground(countries, regions);
    }

    private static Optional<String> region(Place place) {
        List<String> within = place.within();
        if (place.kind() == Place.Kind.REGION && within.size() <= 2) {
            return Optional.of(place.key());
        }
        return within.size() < 3 ? Optional.empty() : Optional.of(within.get(within.size() - 3));
    }

    boolean holds(Place place) {
        return place.kind() == Place.Kind.SETTLEMENT && region(place).filter(regions::contains).isPresent() || isGreat(place);
    }

    boolean isNear(Place place) {
        return countries.contains(place.countryCode()) && place.kind() != Place.Kind.COUNTRY;
    }

    boolean isGreat(Place place) {
        return countries.contains(place.countryCode()) && place.population() > GREAT;
    }
}
