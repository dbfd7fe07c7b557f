package org.attest.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Those who have journeys to show, whatever days are asked for: those who are asked for, or else everybody. */
final class Travellers {

    private static final int MOST = 40;

    private final Scene scene;
    private final List<Move> moves;
    private final Map<String, Integer> legs;
    private final List<String> foremost;
    private final Map<String, Integer> apart;
    private final Map<String, String> documents = new HashMap<>();

    /** A movement, with those who went or were brought, so that they are not looked for again whenever days change. */
    private record Move(boolean travelled, List<Time> times, String document, List<String> goers) {}

    /**
     * Somebody with journeys.
     *
     * @param legs how many are told as travelled
     * @param apart how many are denied, intended, possible or supposed
     * @param chosen how many of the legs may be of the days asked for
     * @param document the id of the first that tells of them
     */
    record Traveller(String iri, String label, String kind, int legs, int apart, int chosen, String document) {}

    /** @param everybody asks for no actors and no days */
    Travellers(Scene scene, Journeys journeys, EventFilter everybody) {
        this.scene = scene;
        this.moves = scene.happenings().stream().filter(journeys::isMove).filter(event -> everybody.takes(event, scene)).map(event -> new Move(Journeys.isTravelled(event), event.times(), event.document(), journeys.goers(event))).toList();
        this.apart = counted(moves.stream().filter(move -> !move.travelled).toList());
        this.legs = counted(moves.stream().filter(Move::travelled).toList());
        apart.keySet().forEach(iri -> legs.putIfAbsent(iri, 0));
        this.foremost = byLegs(legs.keySet().stream());
        moves.forEach(move -> move.goers.forEach(iri -> documents.putIfAbsent(iri, move.document)));
    }

    /** Those with most legs first. */
    List<Traveller> within(EventFilter filter) {
        Map<String, Integer> chosen = filter.hasDays() ? counted(moves.stream().filter(move -> move.travelled && filter.touches(move.times)).toList()) : legs;
        List<String> asked = filter.actors().isEmpty() ? foremost : byLegs(filter.actors().stream().filter(legs::containsKey));
        return asked.stream().map(iri -> new Traveller(iri, scene.figure(iri).label(), scene.figure(iri).kind(), legs.get(iri), apart.getOrDefault(iri, 0), chosen.getOrDefault(iri, 0), documents.get(iri))).toList();
    }

    private List<String> byLegs(Stream<String> iris) {
        return iris.sorted(Comparator.comparingInt((String iri) -> -legs.get(iri)).thenComparing(iri -> scene.figure(iri).label()).thenComparing(iri -> iri)).limit(MOST).toList();
    }

    private static Map<String, Integer> counted(List<Move> moves) {
        Map<String, Integer> legs = new HashMap<>();
        moves.forEach(move -> move.goers.forEach(iri -> legs.merge(iri, 1, Integer::sum)));
        return legs;
    }
}
