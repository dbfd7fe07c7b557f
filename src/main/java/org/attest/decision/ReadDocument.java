package org.attest.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/** A document as it was read, its quads sorted by what they are for. */
final class ReadDocument {

    private final Node document;
    private final Map<Node, Triple> attested = new LinkedHashMap<>();
    private final Set<Node> factual = new LinkedHashSet<>();
    private final Set<Triple> own = new LinkedHashSet<>();
    private final Set<Triple> background = new LinkedHashSet<>();
    private final Map<Node, List<Triple>> identities = new LinkedHashMap<>();
    private final SortedMap<String, SortedSet<String>> locals = new TreeMap<>();
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final Map<Node, String> words = new HashMap<>();
    private String text = "";

    ReadDocument(DocumentGraph read, Iris iris) {
        document = read.document();
        Node graph = iris.documentGraph(document);
        for (Quad quad : read.quads()) {
            if (quad.getGraph().equals(graph)) {
                own(quad.asTriple());
            } else if (quad.getGraph().equals(iris.background(document))) {
                background.add(quad.asTriple());
            } else {
                identities.computeIfAbsent(quad.getSubject(), key -> new ArrayList<>()).add(quad.asTriple());
            }
        }
        identities.values().forEach(record -> value(record, Vocabulary.Property.CANONICAL_THING).ifPresent(canonical ->
                value(record, Vocabulary.Property.LOCAL_THING).ifPresent(local -> locals.computeIfAbsent(canonical.getURI(), key -> new TreeSet<>()).add(local.getURI()))));
        background.forEach(this::keepNodes);
    }

    private void own(Triple triple) {
        own.add(triple);
        keepNodes(triple);
        if (triple.getPredicate().equals(Vocabulary.Rdf.REIFIES)) {
            attested.put(triple.getSubject(), triple.getObject().getTriple());
            keepNodes(triple.getObject().getTriple());
        } else if (triple.getPredicate().equals(Vocabulary.Property.FACTUALITY) && triple.getObject().equals(Vocabulary.Value.FACTUAL)) {
            factual.add(triple.getSubject());
        } else if (triple.getPredicate().equals(Vocabulary.Nif.ANCHOR_OF)) {
            words.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
        } else if (triple.getPredicate().equals(Vocabulary.Nif.IS_STRING) && triple.getSubject().equals(document)) {
            text = triple.getObject().getLiteralLexicalForm();
        }
    }

    private void keepNodes(Triple triple) {
        nodes.add(triple.getSubject());
        if (triple.getObject().isURI()) {
            nodes.add(triple.getObject());
        }
    }

    static Optional<Node> value(List<Triple> record, Node property) {
        return record.stream().filter(triple -> triple.getPredicate().equals(property)).map(Triple::getObject).findFirst();
    }

    Node document() {
        return document;
    }

    /** The triple of each attestation. */
    Map<Node, Triple> attested() {
        return attested;
    }

    /** True where an attestation asserts its triple: a label is a name, and no claim. */
    boolean asserts(Node attestation, Triple triple) {
        return factual.contains(attestation) || triple.getPredicate().equals(Vocabulary.Rdfs.LABEL);
    }

    /** The triples of the document's own graph. */
    Set<Triple> own() {
        return own;
    }

    Set<Triple> background() {
        return background;
    }

    /** The records of the identity graph, by their node. */
    Map<Node, List<Triple>> identities() {
        return identities;
    }

    /** The IRIs under which the document itself knows what stands for itself by this IRI, sorted. */
    SortedSet<String> locals(Node canonical) {
        return locals.getOrDefault(canonical.getURI(), new TreeSet<>());
    }

    /** All that is spoken of, and all that describes it. */
    Set<Node> nodes() {
        return nodes;
    }

    /** What a passage says. */
    String words(Node passage) {
        return words.getOrDefault(passage, "");
    }

    /** The words from one code point to another. */
    String words(int begin, int end) {
        int length = text.codePointCount(0, text.length());
        return begin <= end && end <= length ? text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)) : "";
    }
}
