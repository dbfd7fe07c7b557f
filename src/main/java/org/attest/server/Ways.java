package org.attest.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shortest ways to one thing through the web, then those that are little longer, up to a length and a number. Places do not connect. */
final class Ways {

    private static final int MOST = 30;
    private static final int LONGEST = 8;
    /** By how many steps a way may be longer than the shortest. */
    private static final int LONGER = 2;
    /** So many things are looked at beyond the shortest ways: nobody waits for all of a large web. */
    private static final int LOOKED = 4_000;

    private final Scene scene;
    private final Web.Part web;
    private final String goal;
    private int left = LOOKED;

    Ways(Scene scene, Web.Part web, String goal) {
        this.scene = scene;
        this.web = web;
        this.goal = goal;
    }

    /** Each as IRIs from here to there, the shortest first; none where there is no way. */
    List<List<String>> from(String start) {
        Map<String, Integer> distance = distances(start);
        List<List<String>> ways = new ArrayList<>();
        if (distance.containsKey(start)) {
            int shortest = distance.get(start);
            for (int length = shortest; length <= Math.min(LONGEST, shortest + LONGER); length++) {
                walk(distance, length, new ArrayList<>(List.of(start)), ways, length == shortest);
            }
        }
        return ways;
    }

    /** How many steps it is to the goal, for all things that are no farther from it than the start, and for some that are a little farther. */
    private Map<String, Integer> distances(String start) {
        Map<String, Integer> distance = new HashMap<>(Map.of(goal, 0));
        Deque<String> next = new ArrayDeque<>(List.of(goal));
        int beyond = LOOKED;
        while (!next.isEmpty() && beyond > 0) {
            String end = next.poll();
            int steps = distance.get(end) + 1;
            boolean found = distance.containsKey(start);
            beyond -= found ? 1 : 0;
            if (steps <= Math.min(LONGEST, found ? distance.get(start) + LONGER - 1 : LONGEST) && !end.equals(start)) {
                web.of(end).stream().map(line -> line.other(end)).filter(iri -> iri.equals(start) || !scene.figure(iri).kind().equals("place"))
                        .filter(iri -> distance.putIfAbsent(iri, steps) == null).forEach(next::add);
            }
        }
        return distance;
    }

    /** @param all whether nothing ends the search before the ways are so many */
    private void walk(Map<String, Integer> distance, int steps, List<String> way, List<List<String>> ways, boolean all) {
        String end = way.getLast();
        if (end.equals(goal)) {
            if (steps == 0) {
                ways.add(List.copyOf(way));
            }
            return;
        }
        for (String iri : web.of(end).stream().map(line -> line.other(end)).distinct().filter(iri -> distance.getOrDefault(iri, Integer.MAX_VALUE) < steps).sorted(web.byDegree()).toList()) {
            if (ways.size() < MOST && (all || left-- > 0) && !way.contains(iri)) {
                way.add(iri);
                walk(distance, steps - 1, way, ways, all);
                way.removeLast();
            }
        }
    }
}
