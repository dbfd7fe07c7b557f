package org.attest.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who have journeys to show, whatever actors and days are asked for, so that others can be chosen. */
final class Travellers {

    private static final int MOST = 40;

    private final Scene scene;
    private final List<Move> moves;
    private final List<Map.Entry<String, Integer>> foremost;
    private final Map<String, Integer> apart;

    /** A movement, with those who went or were brought, so that they are not looked for again whenever days change. */
    private record Move(boolean travelled, List<Time> times, List<String> goers) {}

    /**
     * Somebody with journeys.
     *
     * @param legs how many are told as travelled
     * @param apart how many are denied, intended, possible or supposed
     * @param chosen how many of the legs may be of the days asked for
     */
    record Traveller(String iri, String label, String kind, int legs, int apart, int chosen) {}

    /** @param everybody asks for no actors and no days */
    Travellers(Scene scene, Journeys journeys, EventFilter everybody) {
        this.scene = scene;
        this.moves = scene.happenings().stream().filter(journeys::isMove).filter(event -> everybody.takes(event, scene)).map(event -> new Move(Journeys.isTravelled(event), event.times(), journeys.goers(event))).toList();
        this.apart = counted(moves.stream().filter(move -> !move.travelled).toList());
        Map<String, Integer> legs = counted(moves.stream().filter(Move::travelled).toList());
        apart.keySet().forEach(iri -> legs.putIfAbsent(iri, 0));
        this.foremost = legs.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                .thenComparing(each -> scene.figure(each.getKey()).label()).thenComparing(Map.Entry::getKey)).limit(MOST).toList();
    }

    /** Those with most legs first. */
    List<Traveller> within(EventFilter days) {
        Map<String, Integer> chosen = days.hasDays() ? counted(moves.stream().filter(move -> move.travelled && days.touches(move.times)).toList()) : Map.of();
        return foremost.stream().map(each -> new Traveller(each.getKey(), scene.figure(each.getKey()).label(), scene.figure(each.getKey()).kind(), each.getValue(), apart.getOrDefault(each.getKey(), 0),
                days.hasDays() ? chosen.getOrDefault(each.getKey(), 0) : each.getValue())).toList();
    }

    private static Map<String, Integer> counted(List<Move> moves) {
        Map<String, Integer> legs = new HashMap<>();
        moves.forEach(move -> move.goers.forEach(iri -> legs.merge(iri, 1, Integer::sum)));
        return legs;
    }
}
