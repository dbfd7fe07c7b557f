package org.attest.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The ontology as a page for people: {@code docs/ontology.md}. Same ontology, same page. */
public final class OntologyPage {

    private final Ontology ontology;

    public OntologyPage(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The whole page in Markdown. */
    public String markdown() {
        var page = new StringBuilder("""
                # The ontology

                Generated from `ontology/attest.ttl` and `ontology/alignment.ttl`; change those, not this page.
                Prefix `att:` is `%s`. What a node of each class must look like is in `ontology/shapes.ttl`, which node lies in which
                graph in [graph.md](graph.md).

                """.formatted(Vocabulary.NAMESPACE));
        classes(page, "Actors and places", "What narratives speak of.", "also a", this::standard, term -> isThing(term) && !isEvent(term));
        classes(page, "Events", "Each with an example, and the codes of ACE 2005, CAMEO or ACLED that come nearest.", "codes",
                term -> String.join(", ", ontology.codes(term)), this::isEvent);
        classes(page, "What Attest keeps", "The graph's record of its own making.", "also a", this::standard,
                term -> ontology.isClass(term) && !isThing(term));
        properties(page);
        values(page);
        return page.toString();
    }

    private void classes(StringBuilder page, String title, String introduction, String last, Function<Node, String> cell, Predicate<Node> wanted) {
        page.append("## %s\n%s\n\n| class | under | meaning | %s |\n|---|---|---|---|\n".formatted(title, introduction, last));
        for (Node term : ontology.declared().stream().filter(wanted).toList()) {
            row(page, List.of(code(term), codes(ontology.directlyAbove(term)), comment(term), cell.apply(term)));
        }
        page.append('\n');
    }

    private void properties(StringBuilder page) {
        page.append("## Properties\n\n| property | from | to | meaning | under |\n|---|---|---|---|---|\n");
        for (Node term : ontology.declared().stream().filter(each -> !ontology.isClass(each) && !ontology.isValue(each)).toList()) {
            var under = new ArrayList<>(ontology.directlyAbove(term));
            under.addAll(ontology.standardTermsAbove(term));
            row(page, List.of(code(term), ontology.domain(term).map(OntologyPage::code).orElse(""), ontology.range(term).map(OntologyPage::code).orElse(""),
                    comment(term), codes(under)));
        }
        page.append('\n');
    }

    private void values(StringBuilder page) {
        page.append("## Values of factuality\n\n| value | meaning |\n|---|---|\n");
        ontology.declared().stream().filter(ontology::isValue).forEach(term -> row(page, List.of(code(term), comment(term))));
    }

    private boolean isThing(Node term) {
        return ontology.isClass(term) && ontology.isUnder(term, Vocabulary.Type.THING);
    }

    private boolean isEvent(Node term) {
        return ontology.isClass(term) && ontology.isUnder(term, Vocabulary.Type.EVENT);
    }

    private String comment(Node term) {
        return ontology.comment(term).orElse("").replace("|", "\\|");
    }

    /** Only what the term itself is aligned with, not what it inherits. */
    private String standard(Node term) {
        var inherited = ontology.above(term).stream().flatMap(above -> ontology.standardTermsAbove(above).stream()).collect(Collectors.toSet());
        return codes(ontology.standardTermsAbove(term).stream().filter(each -> !inherited.contains(each)).toList());
    }

    private static String codes(Collection<Node> terms) {
        return terms.stream().map(OntologyPage::code).collect(Collectors.joining(", "));
    }

    private static String code(Node term) {
        return "`" + abbreviated(term.getURI()) + "`";
    }

    private static String abbreviated(String iri) {
        return Prefixes.MAPPING.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry -> abbreviated(iri, entry))
                .findFirst().orElse(iri);
    }

    private static String abbreviated(String iri, Map.Entry<String, String> prefix) {
        String local = iri.substring(prefix.getValue().length());
        return prefix.getKey().equals("att") ? local : prefix.getKey() + ":" + local;
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
