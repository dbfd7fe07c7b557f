package org.attest.query;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.jena.query.QueryFactory;
import org.attest.text.InputException;

/** Any text as a query from outside: refused with a message, or free of what reaches outside. */
public final class ReadOnlyQueryFuzz {

    private ReadOnlyQueryFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ReadOnlyQuery query;
        try {
            query = ReadOnlyQuery.parse("query", text);
        } catch (InputException e) {
            return;
        }
        String printed = query.query().toString();
        String bare = printed.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|<[^<>\\s]*>|[?$:][^\\s(){}]*|[^\\s(){}]*:[^\\s(){}]*", "").toUpperCase(Locale.ROOT);
        if (bare.matches("(?s).*\\bSERVICE\\b.*") && QueryFactory.create(printed).toString().contains("SERVICE")) {
            throw new AssertionError("SERVICE came through");
        }
        if (printed.contains("<java:")) {
            try {
                ReadOnlyQuery.parse("query", "SELECT (<java:a>() AS ?x) {}");
                throw new AssertionError("java: came through");
            } catch (InputException e) {
                // As it should be; as a mere name it does no harm.
            }
        }
    }
}
