package org.attest.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.chronology.Chronology;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/**
 * People's decisions inside a transaction that changes a store. A decision is kept first, with a note for each document that it may concern; the documents follow
 * one by one, each in its own transaction that takes its note away, so that what a crash broke off goes on later.
 */
record Corrections(DatasetGraph dataset, Iris iris, Supplier<Ontology> ontology) {

    private static final Node YES = NodeFactory.createLiteralByValue(true, org.apache.jena.datatypes.xsd.XSDDatatype.XSDboolean);

    private Decisions decisions() {
        return new CorrectionsGraph(dataset, iris).read();
    }

    /** Stores a document that is not there, as people decided. */
    void put(DocumentGraph read) {
        new AsRead(dataset, iris).put(read, decisions().apply(read, iris, ontology));
        done(read.document());
    }

    /** Takes out what the ledger keeps of a document besides the digests of its graphs. */
    void forget(Node document) {
        new AsRead(dataset, iris).forget(document);
        done(document);
    }

    private void done(Node document) {
        dataset.getDefaultGraph().remove(document, Vocabulary.Property.AWAITS_DECISIONS, Node.ANY);
    }

    /** Keeps decisions and forgets others, and notes which documents wait for that. */
    void change(Collection<Decision> coming, Collection<Decision> going) {
        Decisions before = decisions();
        CorrectionsGraph corrections = new CorrectionsGraph(dataset, iris);
        going.forEach(corrections::remove);
        coming.forEach(corrections::add);
        Decisions after = decisions();
        SortedSet<String> documents = new TreeSet<>();
        for (Decision decision : Stream.concat(coming.stream(), going.stream()).toList()) {
            Set<Node> things = new LinkedHashSet<>();
            decision.matter().concerns().forEach(node -> {
                things.addAll(before.family(node));
                things.addAll(after.family(node));
            });
            things.forEach(thing -> documents.addAll(documentsOf(thing)));
            documents().stream().filter(document -> Decisions.isIn(decision, document)).forEach(document -> documents.add(document.getURI()));
        }
        documents.forEach(document -> dataset.getDefaultGraph().add(NodeFactory.createURI(document), Vocabulary.Property.AWAITS_DECISIONS, YES));
    }

    /** The documents whose graphs are not yet what people decided, sorted. */
    List<Node> waiting() {
        return dataset.getDefaultGraph().find(Node.ANY, Vocabulary.Property.AWAITS_DECISIONS, Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .sorted(java.util.Comparator.comparing(Node::getURI)).toList();
    }

    /** Makes a document's graph what people decided. */
    void apply(Node document) {
        AsRead asRead = new AsRead(dataset, iris);
        DocumentGraph read = asRead.document(document);
        if (!read.quads().isEmpty() && asRead.put(read, decisions().apply(read, iris, ontology))) {
            Chronology.forget(dataset, iris, document);
            new Ledger(dataset.getDefaultGraph()).forgetDerived();
        }
        done(document);
    }

    private List<Node> documents() {
        return dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).map(Quad::getSubject).distinct().toList();
    }

    private Set<String> documentsOf(Node thing) {
        Set<String> found = new LinkedHashSet<>();
        Stream.concat(dataset.stream(Node.ANY, thing, Node.ANY, Node.ANY), dataset.stream(Node.ANY, Node.ANY, Node.ANY, thing)).forEach(quad -> {
            if (quad.isDefaultGraph()) {
                return;
            }
            if (quad.getGraph().equals(iris.identityGraph())) {
                dataset.find(quad.getGraph(), quad.getSubject(), Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY).forEachRemaining(from -> found.add(from.getObject().getURI()));
            }
            String graph = quad.getGraph().getURI();
            if (graph.endsWith("#graph") || graph.endsWith("#background")) {
                found.add(graph.substring(0, graph.indexOf('#')));
            }
        });
        return found;
    }
}
