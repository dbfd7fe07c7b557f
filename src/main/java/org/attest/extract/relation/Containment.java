package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attest.annotation.Chain;
import org.attest.annotation.Layer;
import org.attest.extract.Reading;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;

/** What lies in what, over a whole text: by the gazetteer, by the text's own words, and by the one country that a text speaks of. */
final class Containment {

    /** Takes a relation between two chains. */
    interface Sink {
        void add(Chain subject, String property, Chain object);
    }

    private static final double OF_ALL = 0.6;

    private final Reading reading;
    private final Sink sink;
    private final Map<Chain, Place> places = new LinkedHashMap<>();
    private final Map<Chain, Set<Chain>> within = new LinkedHashMap<>();

    Containment(Reading reading, Sink sink) {
        this.reading = reading;
        this.sink = sink;
    }

    void add(List<Fact> facts) {
        List<Chain> chains = reading.text().get(Layer.CHAINS).chains();
        chains.forEach(chain -> place(chain).ifPresent(place -> places.put(chain, place)));
        places.forEach((inner, small) -> places.forEach((outer, large) -> {
            if (small.within().contains(large.key())) {
                put(inner, outer);
            }
        }));
        told(facts, chains);
        Optional<Chain> country = country();
        for (Chain chain : chains) {
            Set<Chain> outer = new LinkedHashSet<>();
            climb(chain, outer);
            boolean known = outer.stream().anyMatch(each -> isCountry(each));
            outer.forEach(each -> tell(chain, each));
            country.filter(only -> !known && only.index() != chain.index()).ifPresent(only -> suppose(chain, only));
        }
    }

    private void put(Chain inner, Chain outer) {
        within.computeIfAbsent(inner, each -> new LinkedHashSet<>()).add(outer);
    }

    private void told(List<Fact> facts, List<Chain> chains) {
        Map<Referent, Chain> byThing = new LinkedHashMap<>();
        chains.forEach(chain -> reading.cast().of(chain).ifPresent(thing -> byThing.put(thing, chain)));
        for (Fact fact : facts) {
            if (fact instanceof Fact.Relates relates && (relates.relation() == Relation.WITHIN || relates.relation() == Relation.BASED_IN)) {
                Chain inner = byThing.get(relates.subject());
                Chain outer = byThing.get(relates.object());
                if (inner != null && outer != null && places.containsKey(outer)) {
                    put(inner, outer);
                }
            }
        }
    }

    private void climb(Chain from, Set<Chain> outer) {
        for (Chain next : within.getOrDefault(from, Set.of())) {
            if (next.index() != from.index() && outer.add(next)) {
                climb(next, outer);
            }
        }
    }

    private void tell(Chain inner, Chain outer) {
        Optional<Place> large = Optional.ofNullable(places.get(outer));
        if (large.isEmpty() || inner.kind() == Chain.Kind.PEOPLE) {
            return;
        }
        boolean region = Optional.ofNullable(places.get(inner)).filter(place -> place.kind() == Place.Kind.REGION).isPresent();
        switch (large.get().kind()) {
            case COUNTRY -> {
                sink.add(inner, "P17", outer);
                sink.add(inner, "P131", outer);
                if (region) {
                    sink.add(outer, "P150", inner);
                }
            }
            case REGION, SETTLEMENT -> {
                sink.add(inner, "P131", outer);
                if (region) {
                    sink.add(outer, "P150", inner);
                }
            }
            case MACRO_REGION -> sink.add(inner, "P30", outer);
            case NATURAL_FEATURE, FACILITY -> { }
        }
    }

    /** What a text that speaks of one country lets one suppose. */
    private void suppose(Chain chain, Chain country) {
        switch (chain.kind()) {
            case PERSON -> sink.add(chain, "P27", country);
            case PLACE -> {
                if (!places.containsKey(chain)) {
                    sink.add(chain, "P17", country);
                    sink.add(chain, "P131", country);
                }
            }
            case FACILITY, ORGANIZATION -> sink.add(chain, "P17", country);
            case GROUP, PEOPLE, THING -> { }
        }
    }

    private boolean isCountry(Chain chain) {
        return Optional.ofNullable(places.get(chain)).filter(place -> place.kind() == Place.Kind.COUNTRY).isPresent();
    }

    /** The country that most of a text's places lie in, where the text names it. */
    private Optional<Chain> country() {
        Map<String, Integer> mentions = new TreeMap<>();
        places.forEach((chain, place) -> mentions.merge(place.countryCode(), chain.mentions().size(), Integer::sum));
        mentions.remove("");
        int all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        Optional<String> most = mentions.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder())).filter(entry -> entry.getValue() >= OF_ALL * all)
                .map(Map.Entry::getKey);
        List<Chain> named = new ArrayList<>(places.keySet());
        return most.flatMap(code -> named.stream().filter(this::isCountry).filter(chain -> places.get(chain).countryCode().equals(code)).findFirst());
    }

    private static Optional<Place> place(Chain chain) {
        return switch (chain.kind()) {
            case PLACE, FACILITY -> chain.place();
            case PEOPLE -> Gazetteer.standard().countryOfDemonym(chain.label());
            case PERSON, ORGANIZATION, GROUP, THING -> Optional.empty();
        };
    }
}
