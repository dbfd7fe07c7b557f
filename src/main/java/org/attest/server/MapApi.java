package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attest.server.DocumentStory.Figure;

/** {@code /api/map}: where events are said to have been, and the journeys of those who went there. */
final class MapApi {

    private static final int MOST = 2000;
    private static final int USUAL = 600;
    private static final int BINS = 160;

    private final Stories stories;
    private final Memo<EventFilter, Located> located = new Memo<>();
    private final Memo<String, Journeys> journeys = new Memo<>();
    private final Memo<EventFilter, Travellers> travellers = new Memo<>();

    MapApi(Stories stories) {
        this.stories = stories;
    }

    /**
     * What is given.
     *
     * @param places those with most events first
     * @param leftOff how many places with fewer events are not given
     * @param journeys of the actors asked for
     * @param travellers actors who have journeys to show, those with most legs first
     * @param events how many of the days asked for
     * @param eventsInAll how many whatever days are asked for
     * @param histogram of the events at places in all time
     */
    record Chart(Scene.Progress progress, List<Site> places, int leftOff, List<Journeys.Journey> journeys, List<Travellers.Traveller> travellers, Lanes.Extent extent,
                 Lanes.Bins histogram, int events, int eventsInAll, Map<String, Figure> names, Map<String, String> documents) {}

    /**
     * A place with what happened there.
     *
     * @param point longitude and latitude, its own or those of the place that it lies in; empty where no gazetteer knows either
     * @param pointOf the IRI of the place whose point it is; empty where there is none
     * @param within the name of what it lies in
     * @param undated how many of its events have no time; they are left out where days are asked for
     */
    record Site(String iri, String label, String type, List<Double> point, String pointOf, String within, int factual, int other, int undated) {}

    /** The events at places that a filter takes, whatever days are asked for. */
    private record Located(List<Happening> taken, Lanes.Extent extent, Lanes.Bins histogram) {

        static Located of(Scene scene, EventFilter filter) {
            List<Happening> taken = filter.among(scene).stream().filter(event -> event.parts().stream().anyMatch(part -> EventFilter.isPlace(part, scene))).toList();
            List<Happening> dated = taken.stream().filter(Happening::isDated).toList();
            Lanes.Extent extent = Lanes.extent(dated).orElse(Lanes.Extent.NONE);
            return new Located(taken, extent, new Lanes(scene, "none", BINS).bins(dated, extent));
        }
    }

    Chart chart(Parameters given) {
        EventFilter filter = EventFilter.of(given);
        int most = given.number("limit", MOST, USUAL);
        Scene scene = stories.scene(filter);
        Located located = this.located.get(scene, filter.always(), key -> Located.of(scene, key));
        List<Happening> shown = located.taken().stream().filter(event -> filter.touches(event.times())).toList();
        List<Site> sites = sites(scene, shown);
        Journeys journeys = this.journeys.get(scene, "all", key -> new Journeys(scene));
        List<Happening> moves = shown.stream().filter(journeys::isMove).toList();
        List<Journeys.Journey> asked = filter.actors().stream().map(actor -> journeys.of(actor, moves)).toList();
        Map<String, Figure> names = new TreeMap<>();
        Stream.of(filter.actors(), filter.places(), filter.sources()).flatMap(Set::stream).forEach(iri -> names.put(iri, scene.figure(iri)));
        asked.forEach(journey -> journey.legs().forEach(leg -> List.of(leg.origin(), leg.destination(), leg.source()).stream().filter(iri -> !iri.isEmpty())
                .forEach(iri -> names.computeIfAbsent(iri, scene::figure))));
        return new Chart(scene.progress(), sites.stream().limit(most).toList(), Math.max(0, sites.size() - most), asked, travellers.get(scene, filter.anybody(), everybody -> new Travellers(scene, journeys, everybody)).within(filter), located.extent(),
                located.histogram(), shown.size(), located.taken().size(), names, scene.titles().size() > 400 ? Map.of() : scene.titles());
    }

    private static List<Site> sites(Scene scene, List<Happening> events) {
        Map<String, int[]> counts = new HashMap<>();
        int number = 0;
        for (Happening event : events) {
            number++;
            for (Happening.Part part : event.parts()) {
                if (EventFilter.isPlace(part, scene)) {
                    count(counts.computeIfAbsent(part.iri(), key -> new int[4]), event, number);
                }
            }
        }
        List<Site> sites = new ArrayList<>();
        counts.forEach((place, count) -> sites.add(site(scene, place, count)));
        sites.sort(Comparator.comparingInt((Site site) -> -site.factual() - site.other()).thenComparing(Site::label).thenComparing(Site::iri));
        return sites;
    }

    /** @param number of the event, which counts once at each place */
    private static void count(int[] count, Happening event, int number) {
        if (count[3] != number) {
            count[event.factuality().equals(Happening.FACTUAL) ? 0 : 1]++;
            count[2] += event.isDated() ? 0 : 1;
            count[3] = number;
        }
    }

    private static Site site(Scene scene, String place, int[] count) {
        Figure figure = scene.figure(place);
        Optional<Places.Spot> spot = scene.places().spot(place);
        String within = scene.places().around(place).stream().skip(1).flatMap(outer -> Optional.ofNullable(scene.places().names().get(outer)).stream()).findFirst().orElse("");
        return new Site(place, figure.label(), figure.type(), spot.map(each -> List.of(each.point().longitude(), each.point().latitude())).orElse(List.of()),
                spot.map(Places.Spot::place).orElse(""), within, count[0], count[1], count[2]);
    }
}
