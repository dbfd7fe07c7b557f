package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The places that a mention may mean by its name, what holds it and what kind it is said to be, with what they weigh beforehand. */
final class CandidateFinder {

    private static final Pattern DIRECTION = Pattern.compile("(?i)^(?:the )?(?:far |extreme |mid-?)?(?:north|south|east|west|central|upper|lower|rural|greater|inner|downtown|"
            + "(?:north|south)?-?(?:east|west|north|south)ern|(?:north|south)-?(?:east|west)|mainland|metropolitan|suburban|coastal)[ -]");
    private static final int SHORT = 5;
    private static final int MOST = 120;
    private static final double NEARBY_KM = 60;
    private static final double PER_MAGNITUDE = 1.2;
    private static final double SMALLEST = 100;
    private static final double COUNTRY_BONUS = 1.5;
    private static final double CAPITAL_BONUS = 1.3;
    private static final double CITY_OF_ITS_REGION = 1.5;
    private static final double CITY_SHARE = 0.1;
    private static final double CUE_FITS = 5;
    private static final long METROPOLIS = 500_000;

    private final Gazetteer gazetteer;
    private final RegionTypes types = new RegionTypes();

    CandidateFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What holds the mention decides, as far as anything of the name lies there; a small place that is not where it is said to be is none. */
    List<Candidate> find(PlaceMention mention) {
        List<Place> places = named(mention);
        List<Place> held = mention.containers().isEmpty() ? List.of() : held(places, mention.containers().getFirst());
        if (held.isEmpty() && !mention.containers().isEmpty() && isElsewhere(places, mention.containers().getFirst())) {
            return List.of();
        }
        List<Place> fitting = held.isEmpty() ? places : held;
        List<Place> holding = mention.holds().isEmpty() ? List.of() : holding(fitting, mention.holds());
        return weighed(holding.isEmpty() ? fitting : holding, mention.cue());
    }

    List<Candidate> findLoosely(String name, List<String> countries) {
        return weighed(gazetteer.lookupLoosely(name, countries), "");
    }

    private List<Place> named(PlaceMention mention) {
        List<Place> places = gazetteer.lookup(mention.name());
        if (!mention.cue().isEmpty()) {
            List<Place> whole = gazetteer.lookup(mention.name() + ' ' + mention.cue());
            places = whole.isEmpty() ? places : whole;
        }
        if (places.isEmpty() && mention.name().length() < SHORT) {
            places = gazetteer.lookup(mention.name() + '.');
        }
        String bare = DIRECTION.matcher(mention.name()).replaceFirst("");
        if (places.isEmpty() && !bare.equals(mention.name()) && !bare.isBlank()) {
            places = gazetteer.lookup(bare);
        }
        return places.subList(0, Math.min(MOST, places.size()));
    }

    private List<Place> held(List<Place> places, String container) {
        List<Place> holders = gazetteer.lookup(container);
        List<Place> held = new ArrayList<>();
        for (Place place : places) {
            boolean inside = holders.stream().anyMatch(place::isWithin);
            boolean beside = holders.stream().anyMatch(holder -> holder.kind() == Place.Kind.SETTLEMENT && !holder.name().equals(place.name())
                    && place.kind() == Place.Kind.SETTLEMENT && holder.population() > place.population() && holder.distanceKm(place) < NEARBY_KM);
            if (inside || beside) {
                held.add(place);
            }
        }
        return held;
    }

    private List<Place> holding(List<Place> places, String name) {
        List<Place> inside = gazetteer.lookup(name);
        return places.stream().filter(place -> inside.stream().anyMatch(each -> each.isWithin(place))).toList();
    }

    private boolean isElsewhere(List<Place> places, String container) {
        boolean holds = gazetteer.lookup(container).stream().limit(1)
                .anyMatch(holder -> holder.kind() == Place.Kind.REGION || holder.kind() == Place.Kind.COUNTRY);
        return holds && places.stream().allMatch(place -> place.kind() == Place.Kind.SETTLEMENT && place.population() < METROPOLIS);
    }

    private List<Candidate> weighed(List<Place> places, String cue) {
        Optional<Place.Kind> wanted = cue.isEmpty() ? Optional.empty() : types.kind(cue);
        return places.stream().map(place -> {
            double prior = prior(place, places) + (wanted.filter(kind -> kind == place.kind()).isPresent() ? CUE_FITS : 0);
            return new Candidate(place, prior, region(place));
        }).toList();
    }

    private double prior(Place place, List<Place> all) {
        return switch (place.kind()) {
            case COUNTRY -> PER_MAGNITUDE * Math.log10(place.population() + 1e6) + COUNTRY_BONUS;
            case MACRO_REGION, NATURAL_FEATURE -> PER_MAGNITUDE * 6.3;
            case FACILITY -> PER_MAGNITUDE * 5;
            case REGION -> PER_MAGNITUDE * Math.log10(place.population() * 0.5 + SMALLEST) - (hasItsCity(place, all) ? CITY_OF_ITS_REGION : 0);
            case SETTLEMENT -> PER_MAGNITUDE * Math.log10(place.population() + SMALLEST) + (gazetteer.isCapital(place) ? CAPITAL_BONUS : 0);
        };
    }

    private boolean hasItsCity(Place region, List<Place> all) {
        return all.stream().anyMatch(place -> place.kind() == Place.Kind.SETTLEMENT && (gazetteer.isCapital(place) && place.countryCode().equals(region.countryCode())
                || place.isWithin(region) && place.population() >= CITY_SHARE * region.population()));
    }

    /** The key of the first-level region that the place lies in or is. */
    private static Optional<String> region(Place place) {
        List<String> within = place.within();
        return switch (place.kind()) {
            case COUNTRY, MACRO_REGION, NATURAL_FEATURE -> Optional.empty();
            case REGION -> within.size() <= 2 ? Optional.of(place.key()) : Optional.of(within.get(within.size() - 3));
            case SETTLEMENT, FACILITY -> within.size() < 3 ? Optional.empty() : Optional.of(within.get(within.size() - 3));
        };
    }
}
