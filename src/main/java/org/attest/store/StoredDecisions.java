package org.attest.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.audit.AuditAction;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;

/**
 * What people decided, as a store keeps it. Decisions come and go in one transaction that notes which documents they concern; these follow, each in a transaction of
 * its own, so that what a crash breaks off goes on when the store is opened again.
 */
final class StoredDecisions {

    private final DatasetGraph database;
    private final Iris iris;
    private final StoreWriter writer;
    private Optional<Ontology> ontology = Optional.empty();

    StoredDecisions(DatasetGraph database, Iris iris, StoreWriter writer) {
        this.database = database;
        this.iris = iris;
        this.writer = writer;
    }

    Decisions all() {
        return Txn.calculateRead(database, () -> new CorrectionsGraph(database, iris).read());
    }

    /** Keeps these. @param with for the audit log @return how many documents were looked at */
    int add(String with, Collection<Decision> coming) {
        return change(with, coming, List.of());
    }

    /** Keeps nothing of these, nor of what undid them. @return how many documents were looked at */
    int forget(Collection<Decision> decisions) {
        return change("forget", List.of(), all().withUndoings(decisions));
    }

    private int change(String with, Collection<Decision> coming, Collection<Decision> going) {
        writer.write(AuditAction.DECIDE, with, List.of(), List.of(), dataset -> in(dataset).change(coming, going));
        return takeEffect();
    }

    /** Brings the documents up to date that wait for decisions. @return how many did */
    int takeEffect() {
        List<Node> waiting = Txn.calculateRead(database, () -> in(database).waiting());
        waiting.forEach(document -> writer.write(AuditAction.CHANGE, "decisions", List.of(document.getURI()), List.of(), dataset -> in(dataset).apply(document)));
        return waiting.size();
    }

    /** Inside a transaction that changes a store. */
    Corrections in(DatasetGraph dataset) {
        return new Corrections(dataset, iris, this::ontology);
    }

    /** Read when a decision first asks for it: most stores hold none. */
    private synchronized Ontology ontology() {
        if (ontology.isEmpty()) {
            ontology = Optional.of(Ontology.load());
        }
        return ontology.get();
    }
}
