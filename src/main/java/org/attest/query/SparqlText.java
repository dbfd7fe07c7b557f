package org.attest.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.attest.text.InputException;

/** Parses queries and says where one is wrong. */
final class SparqlText {

    private static final int LONGEST = 120;

    private SparqlText() {}

    /**
     * @param where the file or argument it comes from
     * @param linesBefore lines of the file that stand before the text
     * @throws InputException with line and column, the line itself and a mark under the place
     */
    static Query parse(String where, String text, int linesBefore) {
        try {
            return QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new InputException(where + ":" + (e.getLine() + linesBefore) + ":" + e.getColumn(),
                    "this is no valid SPARQL: " + firstLine(e) + shown(text, e.getLine(), e.getColumn()), "Correct the query", e);
        } catch (QueryException e) {
            throw new InputException(where, "this is no valid SPARQL: " + firstLine(e), "Correct the query", e);
        }
    }

    private static String firstLine(QueryException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String shown(String text, int line, int column) {
        String shown = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        if (line < 1 || column < 1 || shown.length() > LONGEST) {
            return "";
        }
        return "\n  " + shown.replace('\t', ' ') + "\n  " + " ".repeat(Math.min(column - 1, shown.length())) + "^\n";
    }
}
