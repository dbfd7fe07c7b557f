package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attest.lexicon.Table;

/**
 * Chooses for each place name of a document the place that it means.
 *
 * <p>What the text says to hold a place comes first ("Paris, Texas"). All else is weighed together, over a few rounds in which every
 * name learns from what the others are believed to mean: how great and famous a place is, how much of the document is about its
 * country and its region, and how many of the other places lie near it. A name means one place throughout the document unless the
 * text itself says otherwise. The order of the mentions does not matter.
 */
public final class ToponymResolver {

    private static final int ROUNDS = 5;
    private static final double COUNTRY = 1.7;
    /** However much a text is about a country, that alone does not turn Athens into the one in Georgia: its region must be spoken of. */
    private static final double MOST_COUNTRY = 3;
    private static final double REGION = 1.6;
    private static final double NEIGHBOURS = 1.8;
    private static final double IN_PLAY = 0.8;
    private static final int MOST_IN_PLAY = 3;
    private static final long STRANDED_POPULATION = 50_000;
    private static final double GROUND = 3;
    private static final double LEAST_SUPPORT = 0.1;
    private static final double FAR_KM = 250;
    private static final Set<String> ENGLISH = Table.ofResource("data/gazetteer/english-names.tsv").words("code");

    private final Gazetteer gazetteer;
    private final CandidateFinder finder;

    public ToponymResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new CandidateFinder(gazetteer);
    }

    /**
     * The place of each mention, in the order of the mentions; empty where the gazetteer has none that fits.
     *
     * @param alsoNamed demonyms and country names anywhere in the document, with how often they occur; not counting the mentions
     */
    public List<Optional<Place>> resolve(List<PlaceMention> mentions, Map<String, Integer> alsoNamed) {
        Map<String, NameGroup> groups = new TreeMap<>();
        for (PlaceMention mention : mentions) {
            NameGroup group = groups.computeIfAbsent(key(mention), key -> newGroup(key, mention));
            group.mentions++;
        }
        Map<String, Double> others = otherCountries(alsoNamed);
        settle(groups.values(), others);
        addLooseNames(mentions, groups, others);
        dropStranded(groups.values(), others);
        Map<String, Place> chosen = new HashMap<>();
        groups.forEach((key, group) -> group.best().ifPresent(best -> chosen.put(key, best.place)));
        return mentions.stream().map(mention -> Optional.ofNullable(chosen.get(key(mention)))).toList();
    }

    private NameGroup newGroup(String key, PlaceMention mention) {
        var group = new NameGroup(key, !mention.containers().isEmpty());
        group.candidates.addAll(finder.find(mention));
        return group;
    }

    private static String key(PlaceMention mention) {
        String container = mention.containers().isEmpty() ? "" : PlaceNames.lookupKey(mention.containers().getFirst());
        boolean abbreviation = Gazetteer.isAbbreviation(mention.name());
        return (abbreviation ? mention.name() : PlaceNames.lookupKey(mention.name())) + '|' + container + '|' + mention.cue() + '|' + PlaceNames.lookupKey(mention.holds());
    }

    private Map<String, Double> otherCountries(Map<String, Integer> alsoNamed) {
        Map<String, Double> weights = new TreeMap<>();
        new TreeMap<>(alsoNamed).forEach((name, count) -> gazetteer.countryOfDemonym(name)
                .or(() -> gazetteer.lookup(name).stream().filter(place -> place.kind() == Place.Kind.COUNTRY).findFirst())
                .ifPresent(place -> gazetteer.countries(place).forEach(code -> weights.merge(code, Math.log(1 + count) / Math.log(2), Double::sum))));
        return weights;
    }

    /** The rounds. Groups with the same name in different containers help each other: the one that says where it is lends its choice. */
    private static void settle(Collection<NameGroup> groups, Map<String, Double> others) {
        for (NameGroup group : groups) {
            group.candidates.forEach(candidate -> candidate.score = candidate.prior);
            group.share();
        }
        for (int round = 0; round < ROUNDS; round++) {
            var geography = new DocumentGeography(groups, others);
            for (NameGroup group : groups) {
                for (Candidate candidate : group.candidates) {
                    double near = candidate.isPoint() ? DocumentGeography.neighbours(candidate, group, groups) : 0;
                    candidate.score = candidate.prior + COUNTRY * Math.log1p(Math.min(MOST_COUNTRY, geography.country(candidate, group)))
                            + REGION * Math.log1p(geography.region(candidate, group)) + NEIGHBOURS * Math.log1p(near) + lent(candidate, group, groups);
                }
            }
            groups.forEach(NameGroup::share);
        }
    }

    /**
     * A small place in a country of which the document says nothing else is a namesake: the quarter that is meant is in no gazetteer, or is spelt otherwise there.
     * So is one of several towns of that name where the document plays in one region and this one lies far from it. Only where the document shows where it plays, and
     * where the text does not itself say what holds the name.
     */
    private static void dropStranded(Collection<NameGroup> groups, Map<String, Double> others) {
        var geography = new DocumentGeography(groups, others);
        for (NameGroup group : groups) {
            boolean stranded = !group.held && group.best().filter(best -> best.place.kind() == Place.Kind.SETTLEMENT && best.place.population() < STRANDED_POPULATION)
                    .filter(best -> isAbroad(best, group, geography) || isFarNamesake(best, group, groups, geography)).isPresent();
            if (stranded) {
                group.candidates.clear();
            }
        }
    }

    private static boolean isAbroad(Candidate best, NameGroup group, DocumentGeography geography) {
        return geography.without(group) >= GROUND && geography.country(best, group) < LEAST_SUPPORT;
    }

    private static boolean isFarNamesake(Candidate best, NameGroup group, Collection<NameGroup> groups, DocumentGeography geography) {
        boolean several = group.candidates.stream().filter(each -> each.place.kind() == Place.Kind.SETTLEMENT && each.country.equals(best.country)).count() > 1;
        return several && geography.regionWithout(group) >= GROUND && geography.region(best, group) < LEAST_SUPPORT && DocumentGeography.nearestKm(best, group, groups) > FAR_KM;
    }

    private static double lent(Candidate candidate, NameGroup group, Collection<NameGroup> groups) {
        String name = group.key.substring(0, group.key.indexOf('|') + 1);
        double lent = 0;
        for (NameGroup other : groups) {
            if (other != group && other.held && !group.held && other.key.startsWith(name)) {
                for (Candidate same : other.candidates) {
                    lent += same.place.key().equals(candidate.place.key()) ? 6 * same.share : 0;
                }
            }
        }
        return lent;
    }

    /** Names that nothing bears exactly, or only something in a country of which the document says nothing, are sought among other transliterations in the countries that the document is about. */
    private void addLooseNames(List<PlaceMention> mentions, Map<String, NameGroup> groups, Map<String, Double> others) {
        var geography = new DocumentGeography(groups.values(), others);
        List<String> inPlay = geography.inPlay(IN_PLAY, MOST_IN_PLAY).stream().filter(code -> !ENGLISH.contains(code)).toList();
        boolean added = false;
        List<NameGroup> unknown = new ArrayList<>();
        for (PlaceMention mention : mentions) {
            NameGroup group = groups.get(key(mention));
            boolean abroad = group.best().filter(best -> best.place.kind() == Place.Kind.SETTLEMENT && isAbroad(best, group, geography)).isPresent();
            if ((group.candidates.isEmpty() || abroad) && mention.containers().isEmpty() && !unknown.contains(group)) {
                unknown.add(group);
                added |= group.candidates.addAll(finder.findLoosely(mention.name(), inPlay));
            }
        }
        if (added) {
            settle(groups.values(), others);
        }
    }
}
