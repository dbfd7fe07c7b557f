package org.attest.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.attest.text.InputException;

/**
 * A query of which each row is one defect: {@code ?focus} the node, {@code ?path} the property and {@code ?detail} the value, the
 * last two where they apply. Its header says what the defect is ({@code #+ problem:}) and what to do ({@code #+ solution:}).
 */
record Check(String name, String problem, String solution, Query query) {

    private static final String MARK = "#+";

    /**
     * @param name the file's name without its ending
     * @throws InputException where the query cannot be parsed, has no {@code ?focus} or lacks its header lines
     */
    static Check parse(String name, String text) {
        String where = "queries/checks/" + name + ".rq";
        Map<String, String> header = header(text);
        for (String key : List.of("summary", "problem", "solution")) {
            if (!header.containsKey(key)) {
                throw new InputException(where, "the header lacks '" + key + "'", "Add a line '#+ " + key + ": …'.");
            }
        }
        Query query = query(where, text);
        if (!query.isSelectType() || !query.getResultVars().contains("focus") || !query.hasOrderBy()) {
            throw new InputException(where, "a check needs to be a SELECT of ?focus with ORDER BY", "Select the node that is wrong as ?focus.");
        }
        return new Check(name, header.get("problem"), header.get("solution"), query);
    }

    Violation violation(Binding row) {
        return new Violation(name, row.get("focus"), Optional.ofNullable(row.get("path")).map(Check::turtle), Optional.ofNullable(row.get("detail")),
                problem, solution);
    }

    private static String turtle(Node path) {
        return NodeFmtLib.strNT(path);
    }

    private static Query query(String where, String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new InputException(where + ":" + e.getLine(), "no valid SPARQL", "Correct the query.", e);
        }
    }

    /** Lines {@code #+ key: value}; a further {@code #+} line that is indented goes on with the value before. */
    private static Map<String, String> header(String text) {
        Map<String, String> header = new TreeMap<>();
        String key = "";
        for (String line : text.lines().takeWhile(each -> each.startsWith(MARK)).toList()) {
            String content = line.substring(MARK.length());
            int colon = content.indexOf(':');
            if (content.startsWith("  ") && !key.isEmpty()) {
                header.merge(key, content.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                key = content.substring(0, colon).strip();
                header.put(key, content.substring(colon + 1).strip());
            }
        }
        return header;
    }
}
