package org.attest.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.text.InputException;

/**
 * A column of words, and the column whose nodes these words stand for: a page that shows the rows leads from the one to the other.
 *
 * @param column without question mark
 * @param node without question mark; its values may be literals, which lead nowhere
 */
public record TemplateLink(String column, String node) {

    private static final Pattern SYNTAX = Pattern.compile("\\?([A-Za-z][A-Za-z0-9_]*) \\?([A-Za-z][A-Za-z0-9_]*)");

    /** Reads {@code ?source ?speaker, ?words ?passage}. */
    static List<TemplateLink> parse(String where, String text) {
        return Stream.of(text.split(", *", -1)).map(pair -> {
            Matcher parts = SYNTAX.matcher(pair);
            if (!parts.matches()) {
                throw new InputException(where, "'" + pair + "' is no link", "Write '#+ links: ?column ?node, ?another ?node'");
            }
            return new TemplateLink(parts.group(1), parts.group(2));
        }).toList();
    }

    /** As headers write them. */
    static String print(List<TemplateLink> links) {
        return links.stream().map(link -> "?" + link.column + " ?" + link.node).collect(Collectors.joining(", "));
    }
}
