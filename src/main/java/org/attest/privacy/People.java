package org.attest.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.rdf.Iris;
import org.attest.rdf.Sensitivity;
import org.attest.rdf.Vocabulary;

/** Who is a person in a graph, and what they are called: asserted, or only attested. */
record People(Set<Node> nodes, SortedSet<String> names) {

    static People of(DatasetGraph dataset, Iris iris, Pseudonyms.Whose whose) {
        Set<Node> nodes = new HashSet<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.PERSON).forEachRemaining(quad -> nodes.add(quad.getSubject()));
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.REIFIES, Node.ANY).forEachRemaining(quad -> {
            var said = quad.getObject().getTriple();
            if (said.getPredicate().equals(Vocabulary.Rdf.TYPE) && said.getObject().equals(Vocabulary.Type.PERSON)) {
                nodes.add(said.getSubject());
            }
        });
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Property.LOCAL_THING, Node.ANY).forEachRemaining(quad -> {
            if (dataset.stream(quad.getGraph(), quad.getSubject(), Vocabulary.Property.CANONICAL_THING, Node.ANY).anyMatch(canonical -> nodes.contains(canonical.getObject()))) {
                nodes.add(quad.getObject());
            }
        });
        if (whose == Pseudonyms.Whose.MARKED) {
            Set<Node> marked = marked(dataset, iris);
            nodes.removeIf(person -> !marked.contains(person));
        }
        SortedSet<String> names = new TreeSet<>();
        for (Node property : new Node[] {Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL}) {
            dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> add(nodes, names, quad.getSubject(), quad.getObject()));
        }
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.REIFIES, Node.ANY).forEachRemaining(quad -> {
            var said = quad.getObject().getTriple();
            if (said.getPredicate().equals(Vocabulary.Rdfs.LABEL) || said.getPredicate().equals(Vocabulary.Skos.ALT_LABEL)) {
                add(nodes, names, said.getSubject(), said.getObject());
            }
        });
        return new People(nodes, names);
    }

    private static void add(Set<Node> nodes, SortedSet<String> names, Node subject, Node name) {
        if (nodes.contains(subject) && !subject.getURI().endsWith("#actor-author")) {
            names.add(name.getLiteralLexicalForm());
        }
    }

    /** Nodes with a mark above public, and all that documents with such a mark speak of. */
    private static Set<Node> marked(DatasetGraph dataset, Iris iris) {
        Set<Node> marked = new HashSet<>();
        dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.SENSITIVITY, Node.ANY)
                .filter(quad -> Sensitivity.of(quad.getObject()).filter(level -> level != Sensitivity.PUBLIC).isPresent()).map(Quad::getSubject).forEach(marked::add);
        Set.copyOf(marked).forEach(thing -> marked.addAll(nowCalled(dataset, iris, thing)));
        for (Node document : Set.copyOf(marked)) {
            if (document.getURI().contains("#")) {
                continue;
            }
            dataset.find(iris.documentGraph(document), Node.ANY, Vocabulary.Property.ABOUT, Node.ANY).forEachRemaining(quad -> marked.add(quad.getObject()));
            dataset.find(iris.documentGraph(document), document, Vocabulary.Schema.AUTHOR, Node.ANY).forEachRemaining(quad -> marked.add(quad.getObject()));
        }
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Property.LOCAL_THING, Node.ANY).forEachRemaining(quad -> {
            if (dataset.stream(quad.getGraph(), quad.getSubject(), Vocabulary.Property.CANONICAL_THING, Node.ANY).anyMatch(canonical -> marked.contains(canonical.getObject()))) {
                marked.add(quad.getObject());
            }
        });
        return marked;
    }

    /** What a thing is by people's decisions: another that it was merged into, and what was split off from it. Whoever had to be protected under one name has to be under all. */
    private static Set<Node> nowCalled(DatasetGraph dataset, Iris iris, Node thing) {
        Decisions decisions = new CorrectionsGraph(dataset, iris).read();
        Set<Node> now = new HashSet<>(Set.of(decisions.canonical(thing)));
        for (Decision decision : decisions.all()) {
            if (decisions.holds(decision) && decision.matter() instanceof Matter.Split split && split.things().contains(thing)) {
                dataset.stream(iris.identityGraph(), Node.ANY, Vocabulary.Property.DECISION, decision.iri()).flatMap(record ->
                        dataset.stream(iris.identityGraph(), record.getSubject(), Vocabulary.Property.CANONICAL_THING, Node.ANY)).forEach(own -> now.add(own.getObject()));
            }
        }
        return now;
    }
}
