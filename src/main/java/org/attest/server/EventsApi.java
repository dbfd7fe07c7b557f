package org.attest.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attest.server.DocumentStory.Figure;

/** {@code /api/events}: events in time, one by one where they are few, and counted in lanes and bins where they are many. */
final class EventsApi {

    private static final int MOST = 2000;
    private static final int USUAL = 400;
    private static final int MOST_NEAR = 150;
    private static final int MOST_BINS = 400;
    private static final int USUAL_BINS = 160;
    private static final Comparator<Happening> BY_TIME = Comparator.comparingLong(Happening::anchor).thenComparing(Happening::hour).thenComparing(Happening::document).thenComparingInt(Happening::begin)
            .thenComparing(Happening::iri);

    private final Stories stories;
    private final Memo<EventFilter, Selection> selections = new Memo<>();
    private final Memo<Map.Entry<EventFilter, String>, List<String>> keys = new Memo<>();

    EventsApi(Stories stories) {
        this.stories = stories;
    }

    /**
     * What is given.
     *
     * @param counts of all that the filter takes
     * @param extent the days between which the dated ones lie, whatever days are asked for; its days are empty where none is dated
     * @param histogram of the whole extent
     * @param lanes with the bins of the days asked for
     * @param events those of the days asked for, in the order of time
     * @param undated those that no day bounds: first those that stand in some order, by document and place in its text
     * @param near dated ones that are not given otherwise, and between which and an undated one that is given an order is known
     * @param names of everything that the events point at
     * @param tellers the IRIs of those who tell more than half of a document, by its id
     */
    record Listing(Scene.Progress progress, Counts counts, Lanes.Extent extent, Lanes.Bins histogram, Lanes.Bins window, List<Lanes.Lane> lanes, List<Happening> events,
                   List<Happening> undated, List<Happening> near, Map<String, Figure> names, Map<String, String> documents, Map<String, String> tellers) {}

    /** @param dated within the days asked for */
    record Counts(int all, int dated, int ordered, int undated) {}

    /** What a filter takes, whatever days are asked for. @param dated in the order of time */
    private record Selection(int all, List<Happening> dated, List<Happening> ordered, List<Happening> loose, Optional<Lanes.Extent> extent) {

        static Selection of(Scene scene, EventFilter filter) {
            List<Happening> taken = filter.among(scene);
            List<Happening> dated = taken.stream().filter(Happening::isDated).sorted(BY_TIME).toList();
            List<Happening> undated = taken.stream().filter(event -> !event.isDated()).toList();
            return new Selection(taken.size(), dated, undated.stream().filter(event -> scene.ordered().contains(event.iri())).toList(),
                    undated.stream().filter(event -> !scene.ordered().contains(event.iri())).toList(), Lanes.extent(dated));
        }
    }

    /**
     * Answers a request. With {@code sparse} events are given only where there are no more than the limit, as who draws them one by one or not at all needs them.
     *
     * @throws ProblemException where a parameter does not fit
     */
    Listing list(Parameters given) {
        EventFilter filter = EventFilter.of(given);
        int most = given.number("limit", MOST, USUAL);
        int offset = given.number("offset", Integer.MAX_VALUE / 2, 0);
        Scene scene = stories.scene(filter);
        Selection selection = selections.get(scene, filter.always(), key -> Selection.of(scene, key));
        List<Happening> dated = selection.dated();
        List<Happening> shown = filter.hasDays() ? dated.stream().filter(event -> filter.touches(event.times())).toList() : dated;
        boolean tooMany = given.values().containsKey("sparse") && shown.size() > most;
        List<Happening> events = tooMany ? List.of() : shown.stream().skip(offset).limit(most).toList();
        int mostUndated = given.number("undated", MOST, most);
        List<Happening> first = new ArrayList<>(selection.ordered().stream().limit(mostUndated).toList());
        selection.loose().stream().limit(mostUndated).forEach(first::add);
        String by = given.values().getOrDefault("lanes", "actor");
        Lanes lanes = new Lanes(scene, by, given.number("bins", MOST_BINS, USUAL_BINS));
        List<String> keys = this.keys.get(scene, Map.entry(filter.always(), by), key -> lanes.keys(dated, filter));
        List<Happening> near = near(dated, events, first);
        Optional<Lanes.Extent> extent = selection.extent();
        Lanes.Extent asked = window(filter, extent);
        Map<String, String> titles = titles(scene, filter, events, first);
        Map<String, String> tellers = new TreeMap<>();
        titles.keySet().forEach(id -> tellers.put(id, scene.tellers().getOrDefault(id, "")));
        return new Listing(scene.progress(), new Counts(selection.all(), shown.size(), selection.ordered().size(), selection.loose().size()), extent.orElse(Lanes.Extent.NONE), lanes.bins(dated, extent.orElse(asked)),
                lanes.bins(shown, asked), lanes.lanes(keys, shown, asked), events, first, near, names(scene, filter, events, first, near), titles, tellers);
    }

    /** Whoever sees that an event stands in an order has to see beside what. */
    private static List<Happening> near(List<Happening> dated, List<Happening> given, List<Happening> undated) {
        Set<String> open = new HashSet<>();
        Set<String> pointed = new HashSet<>();
        undated.forEach(event -> {
            open.add(event.iri());
            event.orders().forEach(order -> pointed.add(order.iri()));
        });
        Set<String> known = new HashSet<>();
        given.forEach(event -> known.add(event.iri()));
        return dated.stream().filter(event -> !known.contains(event.iri()) && (pointed.contains(event.iri()) || event.orders().stream().anyMatch(order -> open.contains(order.iri())))).limit(MOST_NEAR).toList();
    }

    private static Lanes.Extent window(EventFilter filter, Optional<Lanes.Extent> extent) {
        LocalDate from = filter.from() == Long.MIN_VALUE ? extent.map(Lanes.Extent::begin).orElse(LocalDate.EPOCH) : LocalDate.ofEpochDay(filter.from());
        LocalDate to = filter.to() == Long.MAX_VALUE ? extent.map(Lanes.Extent::end).orElse(from) : LocalDate.ofEpochDay(filter.to());
        return Lanes.Extent.of(from, to.isBefore(from) ? from : to);
    }

    @SafeVarargs
    private static Map<String, Figure> names(Scene scene, EventFilter filter, List<Happening>... lists) {
        Map<String, Figure> names = new TreeMap<>();
        // Where events are only counted the page still says by whom it is filtered.
        Stream.of(filter.actors(), filter.places(), filter.sources()).flatMap(Set::stream).forEach(iri -> names.computeIfAbsent(iri, scene::figure));
        for (List<Happening> list : lists) {
            for (Happening event : list) {
                event.parts().forEach(part -> names.computeIfAbsent(part.iri(), scene::figure));
                event.times().stream().map(Time::source).filter(source -> !source.isEmpty()).forEach(source -> names.computeIfAbsent(source, scene::figure));
                event.orders().forEach(order -> names.computeIfAbsent(order.iri(), scene::figure));
                for (Happening.Saying saying : event.sayings()) {
                    names.computeIfAbsent(saying.source(), scene::figure);
                    saying.relays().forEach(relay -> names.computeIfAbsent(relay, scene::figure));
                }
            }
        }
        return names;
    }

    @SafeVarargs
    private static Map<String, String> titles(Scene scene, EventFilter filter, List<Happening>... lists) {
        Map<String, String> titles = new TreeMap<>();
        filter.documents().stream().filter(scene.titles()::containsKey).forEach(id -> titles.put(id, scene.titles().get(id)));
        for (List<Happening> list : lists) {
            list.forEach(event -> titles.computeIfAbsent(event.document(), id -> scene.titles().getOrDefault(id, id)));
        }
        return titles;
    }
}
