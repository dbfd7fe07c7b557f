package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where things stand in the network: the same graph always stands the same, and what is added moves nothing that stood before. */
final class NetworkLayout {

    /** Up to how many bodies how many steps are made. */
    private static final int[][] STEPS = {{150, 200}, {400, 180}, {Integer.MAX_VALUE, 100}};
    private static final double ROOM = 7;
    private static final double OUTSIDE = 140;

    private NetworkLayout() {}

    /** To the right and down. */
    record Spot(double x, double y) {

        static final Spot MIDDLE = new Spot(0, 0);
    }

    /**
     * A thing to be placed.
     *
     * @param step by which of the things asked for it came in, from 0
     * @param lines how many it has, drawn or not
     * @param told puts events into the order of telling; empty for others
     */
    record Body(String iri, boolean event, int step, int lines, String told) {

        /** As large as it is drawn: events are small; others grow with what is known of them. */
        double size() {
            return event ? 5.5 : Math.min(20, 5.5 + 1.7 * Math.sqrt(lines));
        }
    }

    /**
     * Ways first, then step after step, each around what stood before.
     *
     * @param centres what was asked for, in order, one for each step from the first on
     * @param first the step of the first centre; ways between two things come before it
     * @param paths the ways that were found, as IRIs from end to end
     */
    static Map<String, Spot> place(List<Body> bodies, List<Web.Line> lines, List<String> centres, int first, List<List<String>> paths) {
        Map<String, Spot> placed = paths.isEmpty() ? new HashMap<>() : Tracks.along(paths);
        int last = bodies.stream().mapToInt(Body::step).max().orElse(0);
        List<Body> ordered = bodies.stream().sorted(Comparator.comparing(Body::iri)).toList();
        for (int step = 0; step <= last; step++) {
            int now = step;
            List<Body> present = ordered.stream().filter(body -> body.step() <= now).toList();
            List<Body> more = present.stream().filter(body -> !placed.containsKey(body.iri())).toList();
            int asked = step - first;
            Optional<String> centre = asked < 0 || asked >= centres.size() ? Optional.empty() : Optional.of(centres.get(asked));
            boolean isNew = centre.isPresent() && !placed.containsKey(centre.get());
            if (isNew && more.size() <= Oval.MOST) {
                Oval oval = new Oval(more.stream().filter(body -> !body.iri().equals(centre.get())).toList(), lines);
                Spot middle = oval.beside(placed.values());
                placed.putAll(oval.around(middle));
                placed.put(centre.get(), middle);
            } else if (!more.isEmpty()) {
                placed.putAll(rest(present, lines, placed, centre.flatMap(iri -> Optional.ofNullable(placed.get(iri)))));
            }
        }
        return placed;
    }

    private static Map<String, Spot> rest(List<Body> present, List<Web.Line> lines, Map<String, Spot> placed, Optional<Spot> centre) {
        Map<String, Integer> numbers = new HashMap<>();
        Forces forces = new Forces(present.size());
        for (Body body : present) {
            int number = numbers.size();
            numbers.put(body.iri(), number);
            boolean stands = placed.containsKey(body.iri());
            forces.put(number, stands ? placed.get(body.iri()) : begin(body.iri(), centre, present.size()), body.event() ? 130 : 260, body.size() + ROOM, stands);
        }
        List<int[]> links = new ArrayList<>();
        for (Web.Line line : lines) {
            if (numbers.containsKey(line.subject()) && numbers.containsKey(line.object())) {
                links.add(new int[] {numbers.get(line.subject()), numbers.get(line.object())});
            }
        }
        double gather = present.size() > 150 ? 0.06 : 0.045;
        forces.settle(links, steps(present.size()), gather, gather * 1.9);
        Map<String, Spot> spots = new HashMap<>();
        numbers.forEach((iri, number) -> spots.put(iri, forces.spot(number)));
        return spots;
    }

    private static int steps(int bodies) {
        int row = 0;
        while (bodies > STEPS[row][0]) {
            row++;
        }
        return STEPS[row][1];
    }

    private static Spot begin(String iri, Optional<Spot> centre, int number) {
        double angle = share(iri) * 2 * Math.PI;
        double distance = centre.isPresent() ? 50 + 60 * share(iri + " ") : 30 * Math.sqrt(number) * Math.sqrt(share(iri + " "));
        Spot middle = centre.map(NetworkLayout::outside).orElse(Spot.MIDDLE);
        return new Spot(middle.x() + StrictMath.cos(angle) * distance, middle.y() + StrictMath.sin(angle) * distance);
    }

    /** Beyond a thing, seen from the middle: between the two stands what was there before. */
    private static Spot outside(Spot thing) {
        double far = Math.sqrt(thing.x() * thing.x() + thing.y() * thing.y());
        return far == 0 ? thing : new Spot(thing.x() * (1 + OUTSIDE / far), thing.y() * (1 + OUTSIDE / far));
    }

    /** 32-bit FNV-1a, stirred, as a share of 1. */
    static double share(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 15) * 0x85ebca6b;
        return Integer.toUnsignedLong(hash ^ hash >>> 13) / (double) (1L << 32);
    }
}
