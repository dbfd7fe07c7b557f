package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.rdf.Vocabulary;

/** Where actors went, leg by leg, and where they are said not to have gone, or only meant to go. A leg without a time stands behind the dated event that the same text tells before it. */
final class Journeys {

    private static final int MOST_LEGS = 120;
    private static final Set<String> GOING = Set.of("agent", "patient", "participant");
    /** What takes somebody from one place to another though it is no movement by its kind. */
    private static final Set<String> TAKING = Set.of("Abduction", "Arrest", "Extradition", "Release", "Surrender");
    private static final Set<String> TAKEN = Set.of("patient");
    private static final Set<String> ACTORS = Set.of("person", "organization", "group", "actor");

    private final Scene scene;
    /** By movement: the day of the last dated event of its document up to it. */
    private final Map<String, Long> days = new LinkedHashMap<>();

    Journeys(Scene scene) {
        this.scene = scene;
        String document = "";
        long day = Long.MIN_VALUE;
        for (Happening event : scene.happenings()) {
            if (!event.document().equals(document)) {
                document = event.document();
                day = Long.MIN_VALUE;
            }
            day = event.isDated() ? event.anchor() : day;
            if (moves(event)) {
                days.put(event.iri(), day);
            }
        }
    }

    /**
     * How somebody went.
     *
     * @param legs in their order, the first of them where there are very many; what is not told as a fact stands where it would have been
     * @param leftOff how many follow
     */
    record Journey(String iri, String label, List<Leg> legs, int leftOff) {}

    /**
     * One way.
     *
     * @param travelled whether it is told as a fact: who was refused a way has not gone it
     * @param number from 1, counting what was travelled; of what was not, that of the leg before it, 0 for none
     * @param origin the IRI of a place; empty where nobody says, as the destination
     * @param dated whether anybody says when; else the text's order gave it its place
     * @param edtf as the text puts it
     */
    record Leg(boolean travelled, int number, String event, String label, String type, String document, int begin, String origin, String destination, boolean dated, String edtf, String day,
               String factuality, String source, String words) {}

    /** Whether somebody went, and did not only mean to, or was kept from it. */
    static boolean isTravelled(Happening event) {
        return event.factuality().equals(Happening.FACTUAL);
    }

    boolean isMove(Happening event) {
        return days.containsKey(event.iri());
    }

    /** Whoever is shot at from somewhere, or leaves a party, goes no way. */
    private boolean moves(Happening event) {
        boolean ends = has(event, "origin") || has(event, "destination");
        return isMovement(event) ? ends || has(event, "place") : ends && event.types().stream().anyMatch(TAKING::contains);
    }

    private static boolean has(Happening event, String role) {
        return event.parts().stream().anyMatch(part -> part.role().equals(role));
    }

    private boolean isMovement(Happening event) {
        return event.types().stream().anyMatch(type -> type.equals("Movement") || scene.ontology().isUnder(Vocabulary.att(type), Vocabulary.Type.MOVEMENT));
    }

    /** Those who go or are brought; of who takes somebody away nobody says that they went along. */
    List<String> goers(Happening event) {
        Set<String> roles = isMovement(event) ? GOING : TAKEN;
        return event.parts().stream().filter(part -> roles.contains(part.role())).map(Happening.Part::iri).filter(iri -> ACTORS.contains(scene.figure(iri).kind())).distinct().toList();
    }

    Journey of(String actor, List<Happening> moves) {
        List<Happening> own = moves.stream().filter(event -> goers(event).contains(actor)).sorted(Comparator.comparingLong((Happening event) -> days.getOrDefault(event.iri(), Long.MIN_VALUE))
                .thenComparing(Happening::document).thenComparingInt(Happening::begin).thenComparing(Happening::iri)).toList();
        List<Leg> legs = new ArrayList<>();
        int number = 0;
        for (Happening event : own.subList(0, Math.min(MOST_LEGS, own.size()))) {
            String origin = place(event, "origin");
            String destination = place(event, "destination");
            String where = destination.isEmpty() ? place(event, "place") : destination;
            Happening.Saying saying = event.sayings().getFirst();
            number += isTravelled(event) ? 1 : 0;
            legs.add(new Leg(isTravelled(event), number, event.iri(), event.label(), event.types().getFirst(), event.document(), saying.begin(), origin, where, event.isDated(),
                    event.times().stream().map(Time::edtf).filter(edtf -> !edtf.isEmpty()).findFirst().orElse(""),
                    event.times().stream().map(Time::earliestStart).filter(day -> !day.isEmpty()).findFirst().orElse(""), event.factuality(), saying.source(), saying.words()));
        }
        return new Journey(actor, scene.figure(actor).label(), legs, own.size() - legs.size());
    }

    private static String place(Happening event, String role) {
        return event.parts().stream().filter(part -> part.role().equals(role)).map(Happening.Part::iri).findFirst().orElse("");
    }
}
