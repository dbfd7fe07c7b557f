package org.attest.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attest.text.InputException;

/**
 * Every statement about one thing, for people: each statement once, and below it each time it is made, with commitment, words, source, those who passed
 * it on, and document. Made of the template {@code claims/about}.
 */
public final class Explanation {

    private static final String INDENT = "    ";

    private final Node node;
    private final String kind;
    private final Map<String, List<Binding>> statements = new LinkedHashMap<>();

    private Explanation(Node node, String kind, QueryResult.Rows rows) {
        this.node = node;
        this.kind = kind;
        for (Binding row : rows.rows()) {
            String statement = cell(row, "subject") + " — " + cell(row, "property") + " — " + cell(row, "value");
            statements.computeIfAbsent(statement, key -> new ArrayList<>()).add(row);
        }
    }

    /**
     * Asks the graph.
     *
     * @param thing a label, a prefixed name or an IRI
     * @throws InputException where nothing is called so, several things are, or nothing is said about it
     */
    public static Explanation of(String thing, DatasetGraph dataset, QueryRunner runner, QueryLibrary library) {
        Node node = new NodeFinder(dataset).find("explain", thing, ParameterKind.THING);
        QueryResult.Rows rows = runner.bound(library.get("claims/about"), Map.of("thing", node));
        if (rows.rows().isEmpty()) {
            throw new InputException(thing, "nothing is said about <" + node + ">", "Give the label or IRI of a person, organization, group, place or event");
        }
        return new Explanation(node, new Kinds(dataset).describe(node), rows);
    }

    /**
     * In words.
     *
     * @param columns the width of the terminal
     * @param digits true to show by which digits a person may reject each attestation
     */
    public String print(int columns, boolean digits) {
        int width = Math.max(40, columns);
        StringBuilder text = new StringBuilder(TextTable.text(node)).append(kind.isEmpty() ? "" : " (" + kind + ")").append('\n');
        statements.forEach((statement, rows) -> {
            text.append('\n');
            lines(text, "", statement, width);
            rows.forEach(row -> attestation(text, row, width, digits));
        });
        return text.toString();
    }

    private static void attestation(StringBuilder text, Binding row, int width, boolean digits) {
        String through = cell(row, "through");
        String commitment = cell(row, "commitment");
        lines(text, INDENT, (commitment.equals("Inferred") ? "Inferred from" : commitment) + ": “" + cell(row, "words") + "”", width);
        lines(text, INDENT + INDENT, "says " + cell(row, "source") + (through.isEmpty() ? "" : ", through " + through) + ", in " + cell(row, "document_title"), width);
        // What was inferred cannot be rejected: what it follows from can.
        if (digits && !commitment.equals("Inferred")) {
            String attestation = row.get("attestation").getURI();
            lines(text, INDENT + INDENT, "attestation " + attestation.substring(attestation.lastIndexOf('-') + 1), width);
        }
    }

    private static void lines(StringBuilder text, String indent, String content, int width) {
        DisplayWidth.wrap(content, width - indent.length(), Integer.MAX_VALUE).forEach(line -> text.append(indent).append(line).append('\n'));
    }

    private static String cell(Binding row, String column) {
        return row.contains(column) ? TextTable.text(row.get(column)) : "";
    }
}
