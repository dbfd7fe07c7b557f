package org.attest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that would keep a server busy for ever, fill its memory or its stack: {@value #COUNT} of them, of ten families. */
final class DeathQueries {

    static final int COUNT = 200;

    private DeathQueries() {}

    /** @param name tells the family and the size */
    record DeathQuery(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<DeathQuery> all() {
        List<DeathQuery> all = new ArrayList<>();
        for (int size = 1; size <= COUNT / 10; size++) {
            products(all, size);
            paths(all, size);
            patterns(all, size);
            growth(all, size);
            depth(all, size);
        }
        return List.copyOf(all);
    }

    private static void products(List<DeathQuery> all, int size) {
        String product = product(3 + size);
        add(all, "count of a product", size, "SELECT (COUNT(*) AS ?n) { " + product + " }");
        add(all, "sorted product", size, switch (size % 4) {
            case 0 -> "SELECT * { " + product + " } ORDER BY ?o0 DESC(?s1)";
            case 1 -> "SELECT DISTINCT * { " + product + " }";
            case 2 -> "SELECT ?s0 ?s1 ?s2 ?s3 (GROUP_CONCAT(STR(?o0)) AS ?all) { " + product + " } GROUP BY ?s0 ?s1 ?s2 ?s3";
            default -> "CONSTRUCT { ?s0 ?p1 ?o2 . ?s1 ?p2 ?o3 } WHERE { " + product + " }";
        });
    }

    private static void paths(List<DeathQuery> all, int size) {
        String any = "(<urn:a>|!<urn:a>|^<urn:a>|!^<urn:a>)";
        String path = IntStream.rangeClosed(0, size).mapToObj(i -> i % 2 == 0 ? any + "*" : "(" + any + "+)?").collect(Collectors.joining("/"));
        add(all, "path", size, "SELECT (COUNT(*) AS ?n) { ?a " + path + " ?b . ?c " + any + "* ?d . ?e " + any + "+ ?f . ?g " + any + "* ?h }");
        add(all, "exists in a product", size, "SELECT (COUNT(*) AS ?n) { " + product(3) + " FILTER " + (size % 2 == 0 ? "NOT " : "") + "EXISTS { ?s0 " + any + "* ?x . " + product(size + 1, "t") + " FILTER(?x = <urn:none>) } }");
    }

    private static void patterns(List<DeathQuery> all, int size) {
        String pattern = List.of("(a+)+b", "(a|aa)+b", "(a*)*b", "(.*a){12}b", "^(([a-z])+.)+[A-Z]b$", "(a?){30}a{30}b", "((a+)*)*b").get(size % 7);
        String text = "a".repeat(1_000 * size);
        add(all, "pattern", size, "SELECT (COUNT(*) AS ?n) { " + product(3) + " FILTER REGEX(CONCAT('" + text + "', STR(?s0)), '" + pattern + "'" + (size % 2 == 0 ? ", 'i'" : "") + ") }");
        add(all, "replacing", size, "SELECT (MAX(STRLEN(REPLACE(CONCAT('" + text + "', STR(?s0)), '" + pattern + "', '$0$0'))) AS ?n) { " + product(3) + " }");
    }

    private static void growth(List<DeathQuery> all, int size) {
        String step = List.of("CONCAT(?x%1$d, ?x%1$d)", "REPLACE(?x%1$d, '(.)', '$1$1$1')", "ENCODE_FOR_URI(CONCAT(?x%1$d, '%%', ?x%1$d))", "(?x%1$d * ?x%1$d)").get(size % 4);
        String chain = "BIND(" + (size % 4 == 3 ? "99" : "'aa'") + " AS ?x0) " + IntStream.range(0, 20 + 4 * size)
                .mapToObj(i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ")").collect(Collectors.joining(" "));
        add(all, "growth", size, "SELECT (STRLEN(STR(?x" + (20 + 4 * size) + ")) AS ?n) { " + chain + " }");
        String values = IntStream.range(0, 100 * size).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        add(all, "values", size, "SELECT (GROUP_CONCAT(DISTINCT STR(?a * ?b * ?c * ?d)) AS ?all) { VALUES ?a { " + values + " } VALUES ?b { " + values + " } VALUES ?c { " + values
                + " } VALUES ?d { " + values + " } VALUES ?e { " + values + " } }");
    }

    private static void depth(List<DeathQuery> all, int size) {
        int levels = 50 * size * size;
        int most = Math.min(levels, 40_000);
        add(all, "depth", size, switch (size % 5) {
            case 0 -> "SELECT * { FILTER(" + "(".repeat(most) + "true" + ")".repeat(most) + ") }";
            case 1 -> "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(Math.min(levels, 4_000)) + "{ ?s ?p ?o } " + product(4) + " }";
            case 2 -> "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(Math.min(levels, 4_000)) + product(4) + " }";
            case 3 -> "SELECT (" + "1+".repeat(most) + "1 AS ?n) { " + product(5) + " }";
            default -> "SELECT * { ?s " + "<urn:a>/".repeat(Math.min(levels, 10_000)) + "<urn:a> ?o . " + product(4) + " }";
        });
        add(all, "breadth", size, switch (size % 3) {
            case 0 -> "SELECT * { " + "{ SELECT * { ".repeat(Math.min(levels, 6_000)) + "?s ?p ?o" + " } }".repeat(Math.min(levels, 6_000)) + " }";
            case 1 -> "SELECT * { " + product(4) + " FILTER(?s0 IN (" + IntStream.range(0, Math.min(levels, 9_000)).mapToObj(i -> "<u:" + i + ">").collect(Collectors.joining(",")) + ")) }";
            default -> "SELECT * { " + product(4) + " FILTER(" + "!".repeat(most) + "false) FILTER(?o0 = ?o1 && ?o2 = <urn:none>) }";
        });
    }

    private static String product(int factors) {
        return product(factors, "s");
    }

    private static String product(int factors, String name) {
        return IntStream.range(0, factors).mapToObj(i -> "?" + name + i + " ?p" + (name.equals("s") ? "" : name) + i + " ?o" + (name.equals("s") ? "" : name) + i + " .").collect(Collectors.joining(" "));
    }

    private static void add(List<DeathQuery> all, String family, int size, String text) {
        all.add(new DeathQuery(family + " " + size, text));
    }
}
