package org.attest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;
import org.attest.rdf.Orphans;
import org.attest.rdf.Vocabulary;

/**
 * The documents of a store inside a transaction that changes them. Of several files with the same text the one whose path comes first gives the document; a document
 * lives as long as one file still says it does.
 */
record Documents(DatasetGraph dataset, Iris iris, Corrections corrections) {

    Ledger ledger() {
        return new Ledger(dataset.getDefaultGraph());
    }

    /** Takes out what a file said. Where others say it too and this one gave the name, the next of them is to be read again. */
    void forget(LedgerEntry earlier) {
        Ledger ledger = ledger();
        ledger.remove(earlier.path());
        earlier.document().ifPresent(document -> {
            List<LedgerEntry> others = ledger.of(document);
            if (others.isEmpty()) {
                drop(NodeFactory.createURI(document));
            } else if (earlier.path().compareTo(others.getFirst().path()) < 0) {
                ledger.put(others.getFirst().toBeReadAgain());
            }
        });
    }

    /** Gives the files of one document to another, and drops the one. */
    void move(String from, String to) {
        Ledger ledger = ledger();
        ledger.of(from).forEach(entry -> ledger.put(new LedgerEntry(entry.path(), entry.fingerprint(), Optional.of(to), entry.failure())));
        drop(NodeFactory.createURI(from));
    }

    /** The marks of sensitivity that a document has, and those of people who are known only in it. */
    List<Quad> marks(Node document) {
        List<Quad> marks = new ArrayList<>();
        dataset.find(iris.documentGraph(document), document, Vocabulary.Property.SENSITIVITY, Node.ANY).forEachRemaining(marks::add);
        dataset.find(iris.correctionsGraph(), Node.ANY, Vocabulary.Property.SENSITIVITY, Node.ANY).forEachRemaining(quad -> {
            if (quad.getSubject().getURI().startsWith(document.getURI() + "#")) {
                marks.add(quad);
            }
        });
        return marks;
    }

    /** Sets the marks that a document had before for the one that takes its place. */
    void keep(List<Quad> marks, Node from, Node to) {
        for (Quad mark : marks) {
            Node subject = NodeFactory.createURI(to.getURI() + mark.getSubject().getURI().substring(from.getURI().length()));
            Node graph = mark.getSubject().equals(from) ? iris.documentGraph(to) : mark.getGraph();
            if (!dataset.contains(graph, subject, Vocabulary.Property.SENSITIVITY, Node.ANY)) {
                dataset.add(graph, subject, Vocabulary.Property.SENSITIVITY, mark.getObject());
            }
        }
        if (!from.equals(to)) {
            Orphans.removeMarks(dataset, iris);
        }
    }

    void drop(Node document) {
        dataset.removeGraph(iris.documentGraph(document));
        dataset.removeGraph(iris.background(document));
        corrections.forget(document);
        Chronology.forget(dataset, iris, document);
        ledger().forgetDerived();
        Node identities = iris.identityGraph();
        List<Node> records = dataset.getGraph(identities).find(Node.ANY, Vocabulary.Prov.WAS_DERIVED_FROM, document).mapWith(triple -> triple.getSubject()).toList();
        records.forEach(record -> dataset.deleteAny(identities, record, Node.ANY, Node.ANY));
    }
}
