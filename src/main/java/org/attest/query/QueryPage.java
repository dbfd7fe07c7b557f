package org.attest.query;

import java.util.List;
import java.util.Optional;

/** The templates as a page for people: {@code docs/queries.md}. Same templates, same page. */
public final class QueryPage {

    private final QueryLibrary library;

    public QueryPage(QueryLibrary library) {
        this.library = library;
    }

    /** The whole page in Markdown. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # Questions with a name

                Generated from the headers of `queries/**/*.rq`; change those, not this page.

                `attest query NAME param=value …` asks one of them. A person, organization, place, event or document may be given by a label (without regard to case
                and accents, or a part of it where it is the only one), a prefixed name or an IRI. A parameter that is left out stays free: the answer is then about
                everything. Each file is a SPARQL query that runs as it stands in any endpoint over the same graph. `--format csv|tsv|json|xml` gives all columns,
                IRIs included; a table leaves those out that hold nothing but IRIs. Commitments are the values of factuality in [ontology.md](ontology.md).

                """);
        String topic = "";
        for (QueryTemplate template : library.templates()) {
            String next = template.name().substring(0, template.name().indexOf('/'));
            if (!next.equals(topic)) {
                page.append("## ").append(next).append("\n\n");
                topic = next;
            }
            section(page, template);
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static void section(StringBuilder page, QueryTemplate template) {
        page.append("### ").append(template.name()).append("\n").append(template.summary()).append(". ").append(template.description()).append("\n\n");
        if (!template.aliases().isEmpty()) {
            page.append("Also called `").append(String.join("`, `", template.aliases())).append("`.\n\n");
        }
        if (!template.parameters().isEmpty()) {
            page.append("| parameter | takes | meaning |\n|---|---|---|\n");
            for (TemplateParameter parameter : template.parameters()) {
                String fallback = parameter.fallback().map(value -> "; default `" + value + "`").orElse("");
                page.append("| `").append(parameter.name()).append("` | ").append(parameter.kind().expects()).append(fallback).append(" | ")
                        .append(parameter.description()).append(" |\n");
            }
            page.append('\n');
        }
        page.append("```\nattest query ").append(template.name());
        example(template.parameters()).ifPresent(argument -> page.append(' ').append(argument));
        page.append("\n```\n\n");
    }

    private static Optional<String> example(List<TemplateParameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.fallback().isEmpty()).findFirst().map(parameter -> parameter.name() + "=" + switch (parameter.kind()) {
            case ACTOR, PERSON -> "Milad";
            case ORGANIZATION, THING -> "'Islamic State'";
            case PLACE -> "Syria";
            case EVENT -> "'battle for Kobani'";
            case DOCUMENT -> "letter.txt";
            case IRI -> "att:memberOf";
            case TYPE -> "Killing";
            case FACTUALITY -> "Intended";
            case STRING -> "'some words'";
            case DATE, LASTDAY -> "2014-01-01";
            case INTEGER -> "10";
        });
    }
}
