package org.attest.server;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.server.PageQueries.Row;

/**
 * Where places lie: their points and what they lie in, as the gazetteer and the texts say.
 *
 * @param within places directly around a place
 * @param names of places that others lie in
 */
record Places(Map<String, Point> points, Map<String, Set<String>> within, Map<String, String> names) {

    static final Places NONE = new Places(Map.of(), Map.of(), Map.of());

    private static final Pattern WKT = Pattern.compile("POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");

    /** In degrees. */
    record Point(double longitude, double latitude) {}

    /**
     * A point to draw a place at.
     *
     * @param place whose point it is: the place's own, or that of one around it
     */
    record Spot(String place, Point point) {}

    static Places of(List<Row> rows) {
        Map<String, Point> points = new TreeMap<>();
        Map<String, Set<String>> within = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Row row : rows) {
            String place = row.text("place");
            Matcher wkt = WKT.matcher(row.text("wkt"));
            if (wkt.matches()) {
                points.putIfAbsent(place, new Point(Double.parseDouble(wkt.group(1)), Double.parseDouble(wkt.group(2))));
            }
            row.find("outer").ifPresent(outer -> {
                within.computeIfAbsent(place, each -> new LinkedHashSet<>()).add(outer.toString());
                row.find("name").ifPresent(name -> names.putIfAbsent(outer.toString(), name.getLiteralLexicalForm()));
            });
        }
        return new Places(points, within, names);
    }

    /** The place's own point, else that of the nearest place around it that has one. */
    Optional<Spot> spot(String place) {
        return around(place).stream().filter(points::containsKey).findFirst().map(found -> new Spot(found, points.get(found)));
    }

    /** The place itself and all that it lies in, nearest first. */
    Set<String> around(String place) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        found.put(place, true);
        List<String> ring = List.of(place);
        while (!ring.isEmpty()) {
            List<String> next = ring.stream().flatMap(inner -> within.getOrDefault(inner, Set.of()).stream()).distinct().filter(outer -> !found.containsKey(outer)).toList();
            next.forEach(outer -> found.put(outer, true));
            ring = next;
        }
        return found.keySet();
    }
}
