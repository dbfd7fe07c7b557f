package org.attest.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.attest.server.DocumentStory.Figure;

/** Counts events in stretches of time, and sorts them into lanes by actor or by document. */
final class Lanes {

    private static final int MOST_LANES = 12;
    private static final Set<String> ACTORS = Set.of("person", "organization", "group", "actor");

    private final Scene scene;
    private final String by;
    private final int number;

    /**
     * @param by {@code actor} or {@code document}; anything else makes one lane
     * @param number of bins
     */
    Lanes(Scene scene, String by, int number) {
        this.scene = scene;
        this.by = by;
        this.number = Math.max(1, number);
    }

    /**
     * Days from the first to the last.
     *
     * @param coreFrom after which nine tenths of the events lie
     * @param coreTo before which nine tenths of the events lie
     */
    record Extent(String from, String to, String coreFrom, String coreTo, @JsonIgnore LocalDate begin, @JsonIgnore LocalDate end) {

        static final Extent NONE = new Extent("", "", "", "", LocalDate.EPOCH, LocalDate.EPOCH);

        static Extent of(LocalDate begin, LocalDate end) {
            return new Extent(begin.toString(), end.toString(), begin.toString(), end.toString(), begin, end);
        }
    }

    /**
     * Counts in stretches of equal length.
     *
     * @param factual what is said to have happened
     * @param other the rest
     */
    record Bins(String from, String to, int[] factual, int[] other) {}

    /** @param iri of the actor, or id of the document; empty for the events that are in none of the lanes before */
    record Lane(String iri, String label, String kind, int count, Bins bins) {}

    /** Between which days events lie. */
    static Optional<Extent> extent(List<Happening> dated) {
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        long[] anchors = dated.stream().mapToLong(Happening::anchor).sorted().toArray();
        LongSummaryStatistics days = new LongSummaryStatistics();
        for (Happening event : dated) {
            for (Time time : event.times()) {
                accept(days, time.span().first());
                accept(days, time.span().last());
                accept(days, time.span().anchor());
            }
        }
        LocalDate begin = LocalDate.ofEpochDay(days.getMin());
        LocalDate end = LocalDate.ofEpochDay(days.getMax());
        return Optional.of(new Extent(begin.toString(), end.toString(), LocalDate.ofEpochDay(anchors[anchors.length / 20]).toString(),
                LocalDate.ofEpochDay(anchors[anchors.length - 1 - anchors.length / 20]).toString(), begin, end));
    }

    private static void accept(LongSummaryStatistics days, long day) {
        if (day != Long.MIN_VALUE && day != Long.MAX_VALUE) {
            days.accept(day);
        }
    }

    Bins bins(List<Happening> events, Extent extent) {
        long from = extent.begin().toEpochDay();
        long length = Math.max(1, extent.end().toEpochDay() - from + 1);
        int bins = (int) Math.min(number, length);
        int[] factual = new int[bins];
        int[] other = new int[bins];
        for (Happening event : events) {
            int bin = Math.clamp((event.anchor() - from) * bins / length, 0, bins - 1);
            (event.factuality().equals(Happening.FACTUAL) ? factual : other)[bin]++;
        }
        return new Bins(extent.from(), extent.to(), factual, other);
    }

    /**
     * Which lanes there are, those with most events first.
     *
     * @param dated all that the filter takes, so that the lanes stay while days change
     */
    List<String> keys(List<Happening> dated, EventFilter filter) {
        Map<String, Integer> counts = new HashMap<>();
        dated.forEach(event -> keys(event).forEach(key -> counts.merge(key, 1, Integer::sum)));
        Comparator<String> mostFirst = Comparator.comparing((String key) -> !filter.actors().contains(key)).thenComparing(key -> -counts.get(key)).thenComparing(key -> key);
        List<String> chosen = new ArrayList<>(counts.keySet().stream().sorted(mostFirst).limit(MOST_LANES).toList());
        if (by.equals("document")) {
            Map<String, Long> middles = middles(dated);
            chosen.sort(Comparator.comparing((String key) -> middles.get(key)).thenComparing(key -> key));
        }
        return chosen;
    }

    /**
     * The lanes in their order, and one for what is in none of them.
     *
     * @param shown those that are counted
     */
    List<Lane> lanes(List<String> keys, List<Happening> shown, Extent extent) {
        Map<String, List<Happening>> sorted = new LinkedHashMap<>();
        keys.forEach(key -> sorted.put(key, new ArrayList<>()));
        List<Happening> rest = new ArrayList<>();
        for (Happening event : shown) {
            if (!sort(event, sorted)) {
                rest.add(event);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        sorted.forEach((key, events) -> lanes.add(lane(key, events, extent)));
        if (!rest.isEmpty()) {
            lanes.add(new Lane("", "", "", rest.size(), bins(rest, extent)));
        }
        return lanes;
    }

    /** Puts an event into each of its lanes once; false where it is in none. */
    private boolean sort(Happening event, Map<String, List<Happening>> lanes) {
        if (by.equals("document")) {
            return put(event, lanes, event.document());
        }
        boolean found = false;
        for (Happening.Part part : event.parts()) {
            found |= put(event, lanes, part.iri());
        }
        return found;
    }

    private static boolean put(Happening event, Map<String, List<Happening>> lanes, String key) {
        List<Happening> lane = lanes.get(key);
        if (lane != null && (lane.isEmpty() || lane.getLast() != event)) {
            lane.add(event);
        }
        return lane != null;
    }

    /** The day by which half of a document's events have happened: documents stand in the order of what they tell. */
    private static Map<String, Long> middles(List<Happening> dated) {
        Map<String, List<Long>> anchors = new TreeMap<>();
        dated.forEach(event -> anchors.computeIfAbsent(event.document(), id -> new ArrayList<>()).add(event.anchor()));
        Map<String, Long> middles = new TreeMap<>();
        anchors.forEach((id, days) -> middles.put(id, days.stream().sorted().skip(days.size() / 2).findFirst().orElse(0L)));
        return middles;
    }

    private Lane lane(String key, List<Happening> events, Extent extent) {
        Figure figure = by.equals("document") ? new Figure(key, scene.titles().getOrDefault(key, key), "document", "Document") : scene.figure(key);
        return new Lane(key, figure.label(), figure.kind(), events.size(), bins(events, extent));
    }

    private List<String> keys(Happening event) {
        return switch (by) {
            case "actor" -> event.parts().stream().map(Happening.Part::iri).filter(iri -> ACTORS.contains(scene.figure(iri).kind())).distinct().toList();
            case "document" -> List.of(event.document());
            default -> List.of();
        };
    }

}
