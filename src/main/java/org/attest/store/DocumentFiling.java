package org.attest.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditAction;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Orphans;

/** Puts into a store what became of files, and takes it out: each in one transaction that changes the ledger, the document and its marks together. */
record DocumentFiling(StoreWriter writer, Iris iris, StoredDecisions decisions) {

    /** A document comes in the place of what its file became before, and of another with the same text. @param sameText the IRI of the other */
    void put(DocumentGraph graph, LedgerEntry entry, Optional<String> sameText) {
        String document = graph.document().getURI();
        write(AuditAction.PUT, document, graph.quads(), documents -> {
            Node before = documents.ledger().find(entry.path()).flatMap(LedgerEntry::document).or(() -> sameText).map(NodeFactory::createURI).orElse(graph.document());
            List<Quad> marks = documents.marks(before);
            forgetOther(documents, entry);
            sameText.filter(other -> !other.equals(document)).ifPresent(other -> documents.move(other, document));
            documents.drop(graph.document());
            documents.corrections().put(graph);
            documents.keep(marks, before, graph.document());
            documents.ledger().put(entry);
        });
    }

    /** A file says the same as another, whose document stays as it is. */
    void putDuplicate(LedgerEntry entry) {
        write(AuditAction.SHARE, named(entry), List.of(), documents -> {
            forgetOther(documents, entry);
            documents.ledger().put(entry);
        });
    }

    /** A file failed. What it became before stays. */
    void putFailure(LedgerEntry entry) {
        write(AuditAction.FAIL, Ledger.node(entry.path()).getURI(), List.of(), documents -> {
            Optional<String> earlier = documents.ledger().find(entry.path()).flatMap(LedgerEntry::document);
            documents.ledger().put(new LedgerEntry(entry.path(), entry.fingerprint(), earlier, entry.failure()));
        });
    }

    /** What became of a file goes, unless another file says the same. */
    void remove(LedgerEntry entry) {
        write(AuditAction.REMOVE, named(entry), List.of(), documents -> {
            documents.forget(entry);
            Orphans.removeMarks(documents.dataset(), iris);
        });
    }

    /** What a file became before, where that is another document. */
    private static void forgetOther(Documents documents, LedgerEntry entry) {
        documents.ledger().find(entry.path()).filter(earlier -> !earlier.document().equals(entry.document())).ifPresent(documents::forget);
    }

    /** As the audit log names what became of a file. */
    private static String named(LedgerEntry entry) {
        return entry.document().orElse(Ledger.node(entry.path()).getURI());
    }

    private void write(AuditAction action, String about, List<Quad> coming, Consumer<Documents> work) {
        writer.write(action, "", List.of(about), coming, dataset -> work.accept(new Documents(dataset, iris, decisions.in(dataset))));
    }
}
