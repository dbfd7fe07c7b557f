package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Everything that connects one thing with another, as lines between them. */
final class Web {

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::subject).thenComparing(Line::relation).thenComparing(Line::object).thenComparing(Line::factuality);

    private static final int MOST_VOICES = 2;

    private final Scene scene;
    private final Map<String, List<Line>> lines = new HashMap<>();

    /**
     * A relation between two things, or the part of a thing in an event.
     *
     * @param relation local name of the property
     * @param bonds what the line stands for, where it is a relation: the same as each document tells it
     */
    record Line(String subject, String relation, String object, String factuality, boolean disputed, @JsonIgnore List<Bond> bonds) {

        /** Where the words of a relation stand; the words of a part are those of its event. */
        Stream<Voice> voices() {
            return bonds.stream().flatMap(bond -> bond.sayings().stream().limit(MOST_VOICES).map(saying -> new Voice(bond.document(), saying)));
        }

        String other(String end) {
            return subject.equals(end) ? object : subject;
        }
    }

    /** @param document the last part of its IRI */
    record Voice(String document, Happening.Saying saying) {}

    Web(Scene scene) {
        this.scene = scene;
        for (Happening event : scene.happenings()) {
            event.parts().forEach(part -> draw(new Line(event.iri(), part.role(), part.iri(), less(event.factuality(), part.factuality()), event.disputed(), List.of())));
        }
        Map<List<String>, List<Bond>> alike = new LinkedHashMap<>();
        scene.bonds().forEach(bond -> alike.computeIfAbsent(List.of(bond.subject(), bond.relation(), bond.object(), bond.factuality()), key -> new ArrayList<>(1)).add(bond));
        alike.values().forEach(bonds -> draw(line(bonds)));
        lines.replaceAll((iri, all) -> all.stream().sorted(ORDER).toList());
    }

    private static Line line(List<Bond> bonds) {
        Bond first = bonds.getFirst();
        return new Line(first.subject(), first.relation(), first.object(), first.factuality(), bonds.stream().anyMatch(Bond::disputed), bonds);
    }

    /** A part in an event that did not happen is no firmer than the event. */
    private static String less(String event, String part) {
        return event.equals(Happening.FACTUAL) ? part : event;
    }

    private void draw(Line line) {
        if (!line.subject().equals(line.object())) {
            lines.computeIfAbsent(line.subject(), iri -> new ArrayList<>()).add(line);
            lines.computeIfAbsent(line.object(), iri -> new ArrayList<>()).add(line);
        }
    }

    /**
     * A part of the web, made up while it is walked through.
     *
     * @param relations local names of properties; empty for all
     * @param kinds of things to draw, see {@link Kind}; empty for all
     */
    Part part(EventFilter filter, Set<String> relations, Set<String> kinds) {
        return new Part(filter, relations, kinds);
    }

    /** The lines that a filter takes. */
    final class Part {

        private final EventFilter filter;
        private final Set<String> relations;
        private final Set<String> kinds;
        private final Map<String, List<Line>> taken = new ConcurrentHashMap<>();
        private final Map<String, List<Line>> leaving = new ConcurrentHashMap<>();
        private Optional<Map<String, Integer>> counted = Optional.empty();

        private Part(EventFilter filter, Set<String> relations, Set<String> kinds) {
            this.filter = filter;
            this.relations = relations;
            this.kinds = kinds;
        }

        /** The lines that end at a thing, in a fixed order. */
        List<Line> of(String iri) {
            return taken.computeIfAbsent(iri, each -> lines.getOrDefault(each, List.of()).stream().flatMap(line -> taken(line).stream()).toList());
        }

        /** Of these lines those that begin at the thing: few where thousands of events end at somebody. */
        List<Line> from(String iri) {
            return leaving.computeIfAbsent(iri, each -> of(each).stream().filter(line -> line.subject().equals(each)).toList());
        }

        /** How many lines of each relation there are, counted once. */
        synchronized Map<String, Integer> relations() {
            if (counted.isEmpty()) {
                Map<String, Integer> counts = new TreeMap<>();
                ends().forEach(iri -> of(iri).stream().filter(line -> line.subject().equals(iri)).forEach(line -> counts.merge(line.relation(), 1, Integer::sum)));
                counted = Optional.of(counts);
            }
            return counted.get();
        }

        int degree(String iri) {
            return of(iri).size();
        }

        /** Everything that has a line in the whole web. */
        Set<String> ends() {
            return lines.keySet();
        }

        /** Of some things those with most lines, in the order of {@link #byDegree}. How many a filter takes is looked up only where the lines of the whole web leave it open: a person may have thousands of neighbours. */
        List<String> foremost(Stream<String> things, int most) {
            if (most <= 0) {
                return List.of();
            }
            List<String> widest = things.sorted(Comparator.comparingInt((String iri) -> -lines.getOrDefault(iri, List.of()).size()).thenComparing(iri -> iri)).toList();
            TreeSet<String> best = new TreeSet<>(byDegree());
            for (String iri : widest) {
                if (best.size() == most) {
                    int least = degree(best.last());
                    int wide = lines.getOrDefault(iri, List.of()).size();
                    if (wide < least || wide == least && iri.compareTo(best.last()) > 0) {
                        break;
                    }
                }
                best.add(iri);
                if (best.size() > most) {
                    best.pollLast();
                }
            }
            return List.copyOf(best);
        }

        /** Those with most lines first. */
        Comparator<String> byDegree() {
            return Comparator.comparingInt((String iri) -> -degree(iri)).thenComparing(iri -> iri);
        }

        /** A relation that several documents tell is left with those that are taken: its words are theirs alone. */
        private Optional<Line> taken(Line line) {
            if (!(relations.isEmpty() || relations.contains(line.relation())) || !isKind(line.subject()) || !isKind(line.object())) {
                return Optional.empty();
            }
            if (line.bonds().isEmpty()) {
                return Optional.of(line).filter(part -> takesEvent(scene.byIri().get(part.subject())));
            }
            List<Bond> bonds = line.bonds().stream().filter(this::takesBond).toList();
            return bonds.size() == line.bonds().size() ? Optional.of(line) : bonds.isEmpty() ? Optional.empty() : Optional.of(line(bonds));
        }

        private boolean takesBond(Bond bond) {
            return filter.takes(bond) && (bond.times().isEmpty() || filter.touches(bond.times()));
        }

        private boolean takesEvent(Happening event) {
            return filter.takes(event, scene) && filter.touches(event.times());
        }

        private boolean isKind(String iri) {
            String kind = scene.figure(iri).kind();
            return kinds.isEmpty() ? !kind.isEmpty() : kinds.contains(kind.equals("actor") ? "person" : kind);
        }
    }
}
