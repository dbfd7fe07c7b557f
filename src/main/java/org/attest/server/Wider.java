package org.attest.server;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** Which of several values lie within others, so that who gives the one does not gainsay who gives the other: a town in its country, a killing among deaths. */
final class Wider {

    private final StatementReader reader;
    private final Ontology ontology;

    Wider(StatementReader reader, Ontology ontology) {
        this.reader = reader;
        this.ontology = ontology;
    }

    /** For each value that lies within others of them, those others, by IRI. */
    Map<String, List<String>> among(Collection<Said.Thing> values) {
        Set<String> iris = values.stream().map(Said.Thing::iri).filter(iri -> !iri.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<String>> wider = new TreeMap<>();
        for (String iri : iris) {
            List<String> around = around(NodeFactory.createURI(iri)).stream().map(Node::getURI).filter(outer -> iris.contains(outer) && !outer.equals(iri)).toList();
            if (!around.isEmpty()) {
                wider.put(iri, around);
            }
        }
        return wider;
    }

    private Set<Node> around(Node value) {
        return value.getURI().startsWith(Vocabulary.NAMESPACE) ? ontology.above(value) : reader.kind(value).equals(Optional.of(Kind.PLACE)) ? outer(value) : Set.of();
    }

    /** All that a place is said to lie in. */
    private Set<Node> outer(Node place) {
        Set<Node> found = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            reader.objects(open.pop(), Vocabulary.Property.WITHIN).stream().filter(Node::isURI).filter(found::add).forEach(open::push);
        }
        return found;
    }
}
