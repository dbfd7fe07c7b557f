package org.attest.build;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Prefixes;
import org.attest.rdf.Vocabulary;

/**
 * A document's statements as lines that a person can review: the triple; {@code =} where it is asserted and {@code ~} where it is only attested; factuality,
 * confidence, source and those who passed it on, extractor, times of its own, words.
 */
final class GraphLines {

    private final DocumentGraph graph;
    private final String document;

    private GraphLines(DocumentGraph graph) {
        this.graph = graph;
        document = graph.document().getURI();
    }

    static Set<String> of(DocumentGraph graph) {
        return new GraphLines(graph).lines();
    }

    private Set<String> lines() {
        return graph.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdf.REIFIES)).map(this::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private String line(Quad reifier) {
        Triple triple = reifier.getObject().getTriple();
        Node attestation = reifier.getSubject();
        boolean asserted = graph.quads().contains(Quad.create(reifier.getGraph(), triple));
        String words = values(attestation, Vocabulary.Property.EVIDENCE).stream().flatMap(passage -> values(passage, Vocabulary.Nif.ANCHOR_OF).stream())
                .map(Node::getLiteralLexicalForm).collect(Collectors.joining(" + ")).replace("\n", " ");
        return "%s %s %s %s %s %s by %s%s, %s%s: %s".formatted(shown(triple.getSubject()), shown(triple.getPredicate()), shown(triple.getObject()), asserted ? "=" : "~",
                all(attestation, Vocabulary.Property.FACTUALITY), all(attestation, Vocabulary.Property.CONFIDENCE), all(attestation, Vocabulary.Prov.WAS_ATTRIBUTED_TO),
                prefixed(" through ", all(attestation, Vocabulary.Property.RELAYED_BY)), all(attestation, Vocabulary.Prov.WAS_GENERATED_BY),
                prefixed(" in ", all(attestation, Vocabulary.Property.EDTF)), words);
    }

    private List<Node> values(Node subject, Node property) {
        return graph.quads().stream().filter(quad -> quad.getSubject().equals(subject) && quad.getPredicate().equals(property)).map(Quad::getObject).toList();
    }

    private String all(Node subject, Node property) {
        return values(subject, property).stream().map(this::shown).collect(Collectors.joining(" and "));
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    private String shown(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralDatatypeURI().endsWith("#decimal") ? node.getLiteralLexicalForm() : "\"" + node.getLiteralLexicalForm() + "\"";
        }
        String iri = node.getURI();
        if (iri.startsWith(document)) {
            return iri.substring(document.length());
        }
        return Prefixes.MAPPING.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue())).map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst().orElseGet(() -> iri.replace("https://attest.example/", "").replaceFirst("^activity/(.*)-0-0$", "$1"));
    }
}
