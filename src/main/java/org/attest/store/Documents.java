package org.attest.store;

import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/**
 * The documents of a store inside a transaction that changes them. Of several files with the same text the one whose path comes first gives the document; a document
 * lives as long as one file still says it does.
 */
record Documents(DatasetGraph dataset, Iris iris) {

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

    void drop(Node document) {
        dataset.removeGraph(iris.documentGraph(document));
        dataset.removeGraph(iris.background(document));
        Chronology.forget(dataset, iris, document);
        Node identities = iris.identityGraph();
        List<Node> records = dataset.getGraph(identities).find(Node.ANY, Vocabulary.Prov.WAS_DERIVED_FROM, document).mapWith(triple -> triple.getSubject()).toList();
        records.forEach(record -> dataset.deleteAny(identities, record, Node.ANY, Node.ANY));
    }
}
