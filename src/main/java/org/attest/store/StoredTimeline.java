package org.attest.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.audit.AuditAction;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;

/** The timeline that a store keeps, and for which state of its documents it was derived. */
record StoredTimeline(DatasetGraph database, Iris iris, StoreWriter writer) {

    /** Derives it anew where a document came, changed or went since. */
    void update(Chronology chronology) {
        String state = state(chronology);
        if (!Txn.calculateRead(database, () -> ledger(database).derivedFor()).equals(Optional.of(state))) {
            writer.write(AuditAction.CHANGE, "timeline", List.of(iris.timelineGraph().getURI()), List.of(), dataset -> {
                chronology.update(dataset);
                ledger(dataset).putDerivedFor(state);
            });
        }
    }

    /** Changes when a document comes, changes or goes, or is read by another version. */
    private String state(Chronology chronology) {
        SortedSet<String> documents = new TreeSet<>();
        Txn.calculateRead(database, () -> ledger(database).entries())
                .forEach(entry -> entry.document().ifPresent(document -> documents.add(document + " " + entry.fingerprint())));
        return chronology.run() + " " + UUID.nameUUIDFromBytes(documents.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Ledger ledger(DatasetGraph dataset) {
        return new Ledger(dataset.getDefaultGraph());
    }
}
