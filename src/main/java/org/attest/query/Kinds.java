package org.attest.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;

/** What a node is, asserted or not: an event that only was feared is an event still. */
final class Kinds {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final DatasetGraph dataset;
    private final Map<Node, Set<Node>> above = new TreeMap<>(BY_IRI);

    Kinds(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** True where one of the node's classes is this one or lies under it. */
    boolean is(Node node, Node type) {
        return asserted(node).contains(type) || all(node).stream().anyMatch(own -> own.equals(type) || above(own).contains(type));
    }

    /** The node's most specific classes of Attest's own, as words: {@code Settlement}. Empty where nothing is known. */
    String describe(Node node) {
        Set<Node> types = all(node);
        List<Node> specific = types.stream().filter(type -> types.stream().noneMatch(other -> !other.equals(type) && above(other).contains(type))).toList();
        return specific.stream().map(type -> type.getURI().substring(Vocabulary.NAMESPACE.length())).collect(Collectors.joining(", "));
    }

    private Set<Node> all(Node node) {
        Set<Node> types = asserted(node);
        return types.isEmpty() ? attested(node) : types;
    }

    private Set<Node> asserted(Node node) {
        Set<Node> types = new TreeSet<>(BY_IRI);
        dataset.findNG(Node.ANY, node, Vocabulary.Rdf.TYPE, Node.ANY).forEachRemaining(quad -> add(types, quad.getObject()));
        return types;
    }

    private Set<Node> attested(Node node) {
        Set<Node> types = new TreeSet<>(BY_IRI);
        Set<Node> attestations = new LinkedHashSet<>();
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.Property.ABOUT, node).forEachRemaining(quad -> attestations.add(quad.getSubject()));
        for (Node attestation : attestations) {
            dataset.findNG(Node.ANY, attestation, Vocabulary.Rdf.REIFIES, Node.ANY).forEachRemaining(quad -> {
                if (quad.getObject().isTripleTerm() && quad.getObject().getTriple().getSubject().equals(node)
                        && quad.getObject().getTriple().getPredicate().equals(Vocabulary.Rdf.TYPE)) {
                    add(types, quad.getObject().getTriple().getObject());
                }
            });
        }
        return types;
    }

    private static void add(Set<Node> types, Node type) {
        if (type.isURI() && type.getURI().startsWith(Vocabulary.NAMESPACE)) {
            types.add(type);
        }
    }

    private Set<Node> above(Node type) {
        Set<Node> known = above.get(type);
        if (known == null) {
            known = new TreeSet<>(BY_IRI);
            climb(type, known);
            above.put(type, known);
        }
        return known;
    }

    private void climb(Node type, Set<Node> found) {
        List<Node> next = new ArrayList<>();
        dataset.findNG(Node.ANY, type, Vocabulary.Rdfs.SUB_CLASS_OF, Node.ANY).forEachRemaining((Quad quad) -> next.add(quad.getObject()));
        next.stream().filter(Node::isURI).filter(found::add).forEach(upper -> climb(upper, found));
    }
}
