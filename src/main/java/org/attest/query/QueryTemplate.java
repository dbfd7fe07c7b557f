package org.attest.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.attest.text.InputException;

/**
 * A question with a name: a SPARQL SELECT that runs as it stands, and the variables that a caller may bind.
 *
 * @param name its path below {@code queries/} without ending: {@code actor/timeline}
 * @param summary what it answers, in a few words
 * @param aliases other names that it may be called by
 * @param links which columns of words stand for nodes in other columns
 * @param sparql the query's text after the header
 */
public record QueryTemplate(String name, String summary, String description, List<String> tags, List<String> aliases,
                            List<TemplateParameter> parameters, List<TemplateLink> links, String sparql) {

    public QueryTemplate {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        links = List.copyOf(links);
    }

    /**
     * Reads a template's file.
     *
     * @throws InputException naming file and line where the header is wrong, the query is no SPARQL or not a SELECT with ORDER BY, or a
     *     declared parameter does not occur in it or a column that links name is not among its own
     */
    public static QueryTemplate parse(String name, String text) {
        String file = file(name);
        List<String> header = headerLines(text);
        TemplateHeader parsed = TemplateHeader.parse(file, header);
        String sparql = text.lines().skip(header.size()).collect(Collectors.joining("\n", "", "\n"));
        QueryTemplate template = new QueryTemplate(name, parsed.summary(), parsed.description(), parsed.tags(), parsed.aliases(), parsed.parameters(), parsed.links(), sparql);
        template.check(file, header.size());
        return template;
    }

    static TemplateHeader header(String name, String text) {
        return TemplateHeader.parse(file(name), headerLines(text));
    }

    private static String file(String name) {
        return "queries/" + name + ".rq";
    }

    private static List<String> headerLines(String text) {
        return text.lines().takeWhile(line -> line.startsWith(TemplateHeader.MARK)).toList();
    }

    private void check(String file, int headerLines) {
        Query query = SparqlText.parse(file, sparql, headerLines);
        if (!query.isSelectType() || !query.hasOrderBy()) {
            throw new InputException(file, "a template needs to be a SELECT with ORDER BY", "Order the rows by enough variables to be total");
        }
        for (TemplateParameter parameter : parameters) {
            if (!Pattern.compile("[?$]" + parameter.name() + "\\b").matcher(sparql).find()) {
                throw new InputException(file, "the parameter ?" + parameter.name() + " does not occur in the query", "Use it, or take its line out");
            }
        }
        links.stream().flatMap(link -> Stream.of(link.column(), link.node())).filter(column -> !query.getResultVars().contains(column)).findFirst().ifPresent(column -> {
            throw new InputException(file, "the query has no column ?" + column + " to link", "Select it, or take it out of 'links'");
        });
    }

    /** The query, with every parameter free. */
    public Query query() {
        return SparqlText.parse(file(name), sparql, 0);
    }

    public Optional<TemplateParameter> parameter(String parameter) {
        return parameters.stream().filter(each -> each.name().equals(parameter)).findFirst();
    }

    /** The whole file; parsing it gives an equal template. */
    public String print() {
        return new TemplateHeader(summary, description, tags, aliases, parameters, links).print() + sparql;
    }
}
