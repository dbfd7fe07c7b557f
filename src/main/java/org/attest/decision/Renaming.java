package org.attest.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Vocabulary;

/** What the things of one document are called by people's decisions: first what the document alone is about is split off, then what is one gets one IRI. */
final class Renaming {

    private final Families families;
    private final Map<Node, Node> splitOff = new HashMap<>();
    private final Map<Node, Node> renamed = new LinkedHashMap<>();
    private final Map<Node, List<Decision>> reasons = new HashMap<>();

    Renaming(ReadDocument document, Families families, List<Decision> splits) {
        this.families = families;
        for (Decision decision : splits) {
            List<Node> things = ((Matter.Split) decision.matter()).things();
            SortedSet<String> locals = new TreeSet<>();
            things.forEach(thing -> locals.addAll(document.locals(thing)));
            if (!locals.isEmpty()) {
                things.stream().filter(thing -> !document.locals(thing).isEmpty()).forEach(thing -> {
                    splitOff.put(thing, NodeFactory.createURI(locals.first()));
                    reasons.put(thing, List.of(decision));
                });
            }
        }
        Set<Node> nodes = new HashSet<>(document.nodes());
        document.identities().values().forEach(record -> ReadDocument.value(record, Vocabulary.Property.CANONICAL_THING).ifPresent(nodes::add));
        for (Node node : nodes) {
            Node own = splitOff.getOrDefault(node, node);
            Node canonical = families.holds(own) ? families.canonical(own) : own;
            if (!canonical.equals(node)) {
                renamed.put(node, canonical);
                reasons.merge(node, families.way(own), (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).distinct().toList());
            }
        }
    }

    boolean isEmpty() {
        return renamed.isEmpty();
    }

    /** What was renamed, and to what. */
    Map<Node, Node> all() {
        return renamed;
    }

    Node of(Node node) {
        return renamed.getOrDefault(node, node);
    }

    /** By which decisions a thing was renamed. */
    List<Decision> reasons(Node node) {
        return reasons.getOrDefault(node, List.of());
    }

    boolean isSplitOff(Node node) {
        return splitOff.containsKey(node);
    }

    /** The name of what this thing became, where people said that it is another; empty where it did not, or was only split off. */
    Optional<String> nameOfOther(Node node) {
        Node own = splitOff.getOrDefault(node, node);
        return of(node).equals(own) ? Optional.empty() : families.name(of(node));
    }

    /** The names of a thing that became another are other names of that, unless it is called so itself. */
    Triple of(Triple triple) {
        Node subject = of(triple.getSubject());
        Node object = triple.getObject().isURI() ? of(triple.getObject()) : triple.getObject();
        Node property = triple.getPredicate();
        if (property.equals(Vocabulary.Rdfs.LABEL) || property.equals(Vocabulary.Skos.ALT_LABEL)) {
            Optional<String> name = nameOfOther(triple.getSubject());
            if (name.isPresent()) {
                property = object.getLiteralLexicalForm().equals(name.get()) ? Vocabulary.Rdfs.LABEL : Vocabulary.Skos.ALT_LABEL;
            }
        }
        return Triple.create(subject, property, object);
    }
}
