package org.attest.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.attest.rdf.Prefixes;

/** Rows as a table that fits a terminal; long cells are wrapped. Where there are too many columns to stand side by side, each row is a block of lines. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 14;
    private static final int MOST_LINES = 8;

    private final int columns;

    TextTable(int columns) {
        this.columns = Math.max(40, columns);
    }

    String print(QueryResult.Rows result) {
        List<String> heads = result.columns().stream().map(name -> name.replace('_', ' ')).toList();
        List<List<String>> cells = result.rows().stream()
                .map(row -> result.columns().stream().map(name -> row.contains(name) ? text(row.get(name)) : "").toList()).toList();
        int[] natural = new int[heads.size()];
        for (int i = 0; i < natural.length; i++) {
            int column = i;
            natural[i] = Math.max(DisplayWidth.of(heads.get(i)), cells.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
        }
        int available = columns - GAP.length() * Math.max(0, heads.size() - 1);
        int[] widths = fit(natural, available);
        boolean tooNarrow = false;
        for (int i = 0; i < widths.length; i++) {
            tooNarrow |= widths[i] < Math.min(natural[i], NARROWEST);
        }
        return tooNarrow ? blocks(heads, cells) : grid(heads, cells, widths);
    }

    /** Narrow columns keep their width, the wide ones share the rest equally. */
    private static int[] fit(int[] natural, int available) {
        int[] widths = natural.clone();
        int low = 1;
        int high = Math.max(1, available);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            long sum = 0;
            for (int width : natural) {
                sum += Math.min(width, middle);
            }
            if (sum <= available) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(1, Math.min(widths[i], low));
        }
        return widths;
    }

    private static String grid(List<String> heads, List<List<String>> cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        line(text, heads, widths);
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("─".repeat(width));
        }
        line(text, rules, widths);
        cells.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(DisplayWidth.wrap(cells.get(i), widths[i], MOST_LINES));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i == 0 ? "" : GAP).append(part).append(" ".repeat(Math.max(0, widths[i] - DisplayWidth.of(part))));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private String blocks(List<String> heads, List<List<String>> cells) {
        int left = heads.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int right = Math.max(NARROWEST, columns - left - GAP.length());
        StringBuilder text = new StringBuilder();
        for (List<String> row : cells) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    line(text, List.of(heads.get(i), row.get(i)), new int[] {left, right});
                }
            }
            text.append('\n');
        }
        return text.isEmpty() ? String.join(GAP, heads) + "\n" : text.toString();
    }

    /** Literals by their text, IRIs with the usual prefixes. */
    static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        }
        if (node.isTripleTerm()) {
            return "<<( " + text(node.getTriple().getSubject()) + " " + text(node.getTriple().getPredicate()) + " " + text(node.getTriple().getObject()) + " )>>";
        }
        if (!node.isURI()) {
            return NodeFmtLib.strNT(node);
        }
        return Prefixes.MAPPING.entrySet().stream().filter(entry -> node.getURI().startsWith(entry.getValue())).map(Map.Entry::getKey).sorted(Collections.reverseOrder())
                .findFirst().map(prefix -> prefix + ":" + node.getURI().substring(Prefixes.MAPPING.get(prefix).length())).orElse("<" + node.getURI() + ">");
    }
}
