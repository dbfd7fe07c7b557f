package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.server.NetworkLayout.Body;
import org.attest.server.NetworkLayout.Spot;

/**
 * Things around one thing: on an oval, half of them right of it and half left, each in a row of its own, so that each has room for its name beside it. Clockwise from the top stand those who act,
 * each followed by the events that they share with the middle, then what the middle alone takes part in, in the order of telling.
 */
final class Oval {

    /** More would be too thin a line around too large a hole. */
    static final int MOST = 160;

    private static final double ROW = 26;
    /** Between two things that are larger than a row. */
    private static final double AIR = 5;
    /** Half the height that even a few things stand apart. */
    private static final double LEAST = 130;
    /** How wide the oval is, as a share of its height: the names beside it need room as well. */
    private static final double WIDE = 0.7;
    /** Between what stands already and another oval, for the names of both. */
    private static final double NAMES = 400;
    /** Of the height, how far beyond the outermost rows the oval would close, so that these are not in a corner. */
    private static final double OPEN = 1.05;

    private final List<Body> clockwise;
    private final double half;

    Oval(List<Body> bodies, List<Web.Line> lines) {
        clockwise = ordered(bodies, lines);
        double rows = clockwise.stream().mapToDouble(body -> Math.max(ROW, 2 * body.size() + AIR)).sum();
        half = Math.max(LEAST, rows / 4);
    }

    private int right() {
        return (clockwise.size() + 1) / 2;
    }

    private double across() {
        return WIDE * half;
    }

    /** Right of what stands already, where anything does. */
    Spot beside(Iterable<Spot> standing) {
        double right = Double.NEGATIVE_INFINITY;
        for (Spot spot : standing) {
            right = Math.max(right, spot.x());
        }
        return right == Double.NEGATIVE_INFINITY ? Spot.MIDDLE : new Spot(right + NAMES + across(), 0);
    }

    Map<String, Spot> around(Spot middle) {
        Map<String, Spot> spots = new HashMap<>();
        int right = right();
        int left = clockwise.size() - right;
        for (int i = 0; i < clockwise.size(); i++) {
            boolean isRight = i < right;
            double row = isRight ? share(i, right) : -share(i - right, left);
            double across = across() * Math.sqrt(1 - row * row / (OPEN * OPEN));
            spots.put(clockwise.get(i).iri(), new Spot(middle.x() + (isRight ? across : -across), middle.y() + row * half));
        }
        return spots;
    }

    /** From above -1 to below 1. */
    private static double share(int row, int rows) {
        return (row + 0.5) / rows * 2 - 1;
    }

    private static List<Body> ordered(List<Body> bodies, List<Web.Line> lines) {
        Map<String, Body> known = new HashMap<>();
        bodies.forEach(body -> known.put(body.iri(), body));
        Map<String, Set<String>> joined = new HashMap<>();
        for (Web.Line line : lines) {
            if (known.containsKey(line.subject()) && known.containsKey(line.object())) {
                joined.computeIfAbsent(line.subject(), key -> new HashSet<>()).add(line.object());
                joined.computeIfAbsent(line.object(), key -> new HashSet<>()).add(line.subject());
            }
        }
        Comparator<Body> telling = Comparator.comparing(Body::told).thenComparing(Body::iri);
        Set<Body> found = new LinkedHashSet<>();
        bodies.stream().filter(body -> !body.event()).sorted(Comparator.comparingInt((Body body) -> -body.lines()).thenComparing(Body::iri)).forEach(body -> {
            found.add(body);
            joined.getOrDefault(body.iri(), Set.of()).stream().map(known::get).filter(Body::event).sorted(telling).forEach(found::add);
        });
        bodies.stream().filter(Body::event).sorted(telling).forEach(found::add);
        return new ArrayList<>(found);
    }
}
