package org.attest.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.attest.query.GivenDay;
import org.attest.rdf.Vocabulary;

/**
 * Which events and relations a picture shows. Several values of one parameter stand with spaces between them, and one of them is enough; an empty set asks for nothing.
 *
 * @param events their IRIs
 * @param from the first day, since 1970; {@link Long#MIN_VALUE} where any will do
 * @param to the last day; {@link Long#MAX_VALUE} where any will do
 */
record EventFilter(Set<String> events, Set<String> actors, Set<String> documents, Set<String> types, Set<String> places, Set<String> factualities, Set<String> sources,
                   long from, long to) {

    private static final List<String> PLACE_ROLES = List.of("place", "origin", "destination");

    static EventFilter of(Parameters given) {
        return new EventFilter(given.words("event"), given.words("actor"), given.words("document"), given.words("type"), given.words("place"), given.words("factuality"), given.words("source"),
                day(given, "from", GivenDay::first, Long.MIN_VALUE), day(given, "to", GivenDay::last, Long.MAX_VALUE));
    }

    private static long day(Parameters given, String name, Function<String, LocalDate> read, long otherwise) {
        String value = given.values().getOrDefault(name, "");
        try {
            return value.isEmpty() ? otherwise : read.apply(value).toEpochDay();
        } catch (DateTimeParseException e) {
            throw new ProblemException(new Problem(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'" + name + "' needs a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY.", name, List.of()));
        }
    }

    /** The events of which all but the days fits, in the order of the scene. */
    List<Happening> among(Scene scene) {
        List<Happening> near = actors.isEmpty() ? scene.happenings() : scene.involving(actors);
        return near.stream().filter(event -> takes(event, scene)).toList();
    }

    /** Whether all but the days fits. */
    boolean takes(Happening event, Scene scene) {
        return (events.isEmpty() || events.contains(event.iri()))
                && (documents.isEmpty() || documents.contains(event.document()))
                && (factualities.isEmpty() || factualities.contains(event.factuality()))
                && (actors.isEmpty() || event.parts().stream().anyMatch(part -> actors.contains(part.iri())))
                && (sources.isEmpty() || event.sayings().stream().anyMatch(this::isFromSource))
                && (types.isEmpty() || event.types().stream().anyMatch(type -> isOfType(type, scene)))
                && (places.isEmpty() || event.parts().stream().anyMatch(part -> isPlace(part, scene) && isAtPlace(part.iri(), scene)));
    }

    /** As for events; a filter by type or place asks for events, so no relation fits. */
    boolean takes(Bond bond) {
        return types.isEmpty() && places.isEmpty()
                && (documents.isEmpty() || documents.contains(bond.document()))
                && (factualities.isEmpty() || factualities.contains(bond.factuality()))
                && (actors.isEmpty() || actors.contains(bond.subject()) || actors.contains(bond.object()))
                && (sources.isEmpty() || bond.sayings().stream().anyMatch(this::isFromSource));
    }

    /** Whether any of the times may lie within the days. Where no days are asked for, everything does; what has no time does not lie within any. */
    boolean touches(List<Time> times) {
        if (!hasDays()) {
            return true;
        }
        // Asked of every event whenever days change: a stream would take several times as long.
        for (Time time : times) {
            if (touches(time)) {
                return true;
            }
        }
        return false;
    }

    boolean hasDays() {
        return from != Long.MIN_VALUE || to != Long.MAX_VALUE;
    }

    private boolean touches(Time time) {
        return time.bounded() && time.span().first() <= to && time.span().last() >= from;
    }

    private boolean isFromSource(Happening.Saying saying) {
        return sources.contains(saying.source()) || saying.relays().stream().anyMatch(sources::contains);
    }

    private boolean isOfType(String type, Scene scene) {
        return types.contains(type) || types.stream().filter(wanted -> wanted.matches("[A-Za-z][A-Za-z0-9]*")).anyMatch(wanted -> scene.ontology().isUnder(Vocabulary.att(type), Vocabulary.att(wanted)));
    }

    /** Where an event is, and also the town that is taken in it or the house that is burned. */
    static boolean isPlace(Happening.Part part, Scene scene) {
        return PLACE_ROLES.contains(part.role()) || part.role().equals("patient") && scene.figure(part.iri()).kind().equals("place");
    }

    private boolean isAtPlace(String place, Scene scene) {
        return scene.places().around(place).stream().anyMatch(places::contains);
    }

    /** The same for whoever, whenever. */
    EventFilter anybody() {
        return new EventFilter(events, Set.of(), documents, types, places, factualities, sources, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The same whenever. */
    EventFilter always() {
        return new EventFilter(events, actors, documents, types, places, factualities, sources, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
