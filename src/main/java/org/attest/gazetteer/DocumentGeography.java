package org.attest.gazetteer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a document is about each country and each first-level region, by what its names are believed to mean. */
final class DocumentGeography {

    private static final double NEAR_KM = 150;
    private static final double FAR_KM = 600;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double LEAST_SHARE = 0.03;

    private final Map<String, Double> countries = new TreeMap<>();
    private final Map<String, Double> regions = new TreeMap<>();

    DocumentGeography(Collection<NameGroup> groups, Map<String, Double> otherCountries) {
        countries.putAll(otherCountries);
        for (NameGroup group : groups) {
            for (Candidate candidate : group.candidates) {
                double weight = group.weight() * candidate.share;
                countries.merge(candidate.country, weight, Double::sum);
                regions.merge(candidate.region, weight, Double::sum);
            }
        }
        countries.remove("");
        regions.remove("");
    }

    /** The weight of the country that matters most, without what this name adds to it. */
    double without(NameGroup own) {
        return countries.entrySet().stream().mapToDouble(entry -> others(entry.getValue(), own,
                own.candidates.stream().filter(each -> each.country.equals(entry.getKey())))).max().orElse(0);
    }

    /** The weight of the first-level region that matters most, without what this name adds to it. */
    double regionWithout(NameGroup own) {
        return regions.entrySet().stream().mapToDouble(entry -> others(entry.getValue(), own,
                own.candidates.stream().filter(each -> each.region.equals(entry.getKey())))).max().orElse(0);
    }

    /** The weight of the candidate's country that does not come from its own name. */
    double country(Candidate candidate, NameGroup own) {
        return others(countries.getOrDefault(candidate.country, 0.0), own, own.candidates.stream().filter(each -> each.country.equals(candidate.country)));
    }

    /** The weight of the candidate's region that does not come from its own name. */
    double region(Candidate candidate, NameGroup own) {
        return others(regions.getOrDefault(candidate.region, 0.0), own, own.candidates.stream().filter(each -> each.region.equals(candidate.region)));
    }

    private static double others(double all, NameGroup own, java.util.stream.Stream<Candidate> same) {
        return Math.max(0, all - own.weight() * same.mapToDouble(each -> each.share).sum());
    }

    /** How many other names of the document are believed to lie near the candidate. */
    static double neighbours(Candidate candidate, NameGroup own, Collection<NameGroup> groups) {
        double sum = 0;
        for (NameGroup group : groups) {
            if (group == own) {
                continue;
            }
            for (Candidate other : group.candidates) {
                boolean maybeNear = Math.abs(other.place.latitude() - candidate.place.latitude()) * KM_PER_DEGREE < FAR_KM;
                if (other.share > LEAST_SHARE && other.isPoint() && maybeNear) {
                    sum += Math.min(group.weight(), 2) * other.share * Math.exp(-other.place.distanceKm(candidate.place) / NEAR_KM);
                }
            }
        }
        return sum;
    }

    /** How far the nearest of the points lies that the other names are believed to mean; infinite where there is none. */
    static double nearestKm(Candidate candidate, NameGroup own, Collection<NameGroup> groups) {
        return groups.stream().filter(group -> group != own).flatMap(group -> group.best().stream()).filter(Candidate::isPoint)
                .mapToDouble(other -> other.place.distanceKm(candidate.place)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** The countries that matter most, the greatest weight first. */
    List<String> inPlay(double leastWeight, int most) {
        return countries.entrySet().stream().filter(entry -> entry.getValue() >= leastWeight)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(most).map(Map.Entry::getKey).toList();
    }
}
