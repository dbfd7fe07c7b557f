package org.attest.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.attest.text.InputException;

/** Parses queries and says where one is wrong. */
final class SparqlText {

    private static final int LONGEST = 120;
    /** Where the parser met what it did not expect; the exception's own place is that of the token before. */
    private static final Pattern PLACE = Pattern.compile(" at line ([0-9]+), column ([0-9]+)");

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
            if (e.getCause() instanceof StackOverflowError) {
                throw QueryDepth.tooDeep(where, e);
            }
            Matcher place = PLACE.matcher(firstLine(e));
            int line = place.find() ? Integer.parseInt(place.group(1)) : e.getLine();
            int column = place.hasMatch() ? Integer.parseInt(place.group(2)) : e.getColumn();
            if (text.isBlank()) {
                throw new InputException(where, "there is no query", "Write one, such as SELECT * WHERE { ?s ?p ?o } LIMIT 10", e);
            }
            throw new InputException(where + ":" + (line + linesBefore) + ":" + column,
                    "this is no valid SPARQL: " + PLACE.matcher(firstLine(e)).replaceAll("") + shown(text, line, column), "Correct the query", e);
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
