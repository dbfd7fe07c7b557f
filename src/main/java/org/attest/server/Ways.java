package org.attest.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All shortest ways to one thing through the web, up to a length and a number. Places do not connect. */
final class Ways {

    private static final int MOST = 30;
    private static final int LONGEST = 8;

    private final Scene scene;
    private final Web.Part web;
    private final String goal;

    Ways(Scene scene, Web.Part web, String goal) {
        this.scene = scene;
        this.web = web;
        this.goal = goal;
    }

    /** Each as IRIs from here to there; none where there is no way. */
    List<List<String>> from(String start) {
        Map<String, Integer> distance = distances(start);
        List<List<String>> ways = new ArrayList<>();
        if (distance.containsKey(start)) {
            walk(distance, new ArrayList<>(List.of(start)), ways);
        }
        return ways;
    }

    /** How many steps it is to the goal, for all things that are no farther from it than the start. */
    private Map<String, Integer> distances(String start) {
        Map<String, Integer> distance = new HashMap<>(Map.of(goal, 0));
        Deque<String> next = new ArrayDeque<>(List.of(goal));
        while (!next.isEmpty() && !distance.containsKey(start)) {
            String end = next.poll();
            int steps = distance.get(end) + 1;
            if (steps <= LONGEST) {
                web.of(end).stream().map(line -> line.other(end)).filter(iri -> iri.equals(start) || !scene.figure(iri).kind().equals("place"))
                        .filter(iri -> distance.putIfAbsent(iri, steps) == null).forEach(next::add);
            }
        }
        return distance;
    }

    private void walk(Map<String, Integer> distance, List<String> way, List<List<String>> ways) {
        String end = way.getLast();
        if (end.equals(goal)) {
            ways.add(List.copyOf(way));
            return;
        }
        for (String iri : web.of(end).stream().map(line -> line.other(end)).distinct().sorted(web.byDegree()).toList()) {
            if (ways.size() < MOST && distance.getOrDefault(iri, Integer.MAX_VALUE) == distance.get(end) - 1) {
                way.add(iri);
                walk(distance, way, ways);
                way.removeLast();
            }
        }
    }
}
