package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.server.NetworkLayout.Spot;

/** Things on ways between two: from the one end on the left to the other on the right, each way that leads through anything new in a row of its own, the shortest in the middle. */
final class Tracks {

    private static final double ROW = 74;
    /** A few rows stand farther apart, so that all are this high. */
    private static final double HIGH = 190;
    /** How wide a step is at least, and how wide the whole is, for its height as well: pictures are wider than high. */
    private static final double STEP = 130;
    private static final double LEAST = 600;
    private static final double WIDER = 1.9;

    private Tracks() {}

    /** @param paths each from the first end to the second, the shortest first */
    static Map<String, Spot> along(List<List<String>> paths) {
        List<String> first = paths.getFirst();
        Set<String> seen = new HashSet<>(List.of(first.getFirst(), first.getLast()));
        List<List<String>> rows = new ArrayList<>();
        // Nothing stands on the straight way from end to end, so nothing else may run along it.
        if (first.size() <= 2) {
            rows.add(first);
        }
        paths.stream().filter(path -> path.stream().filter(seen::add).count() > 0).forEach(rows::add);
        double apart = Math.max(ROW, HIGH / Math.max(1, rows.size() - 1));
        double height = (rows.size() - 1) * ROW;
        double width = Math.max(Math.max(LEAST, WIDER * height), STEP * (paths.getLast().size() - 1));
        Map<String, Spot> spots = new HashMap<>();
        spots.put(first.getFirst(), new Spot(-width / 2, 0));
        spots.put(first.getLast(), new Spot(width / 2, 0));
        for (int row = 0; row < rows.size(); row++) {
            List<String> path = rows.get(row);
            // Below and above in turns; of an even number of rows none is in the middle.
            double far = rows.size() % 2 == 0 ? row / 2 + 0.5 : (row + 1) / 2;
            double down = (row + rows.size()) % 2 == 0 ? far * apart : -far * apart;
            for (int i = 0; i < path.size(); i++) {
                spots.putIfAbsent(path.get(i), new Spot(((double) i / (path.size() - 1) - 0.5) * width, down));
            }
        }
        return spots;
    }
}
