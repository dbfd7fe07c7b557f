package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditAction;
import org.attest.text.InputException;

/**
 * Changes a store, one transaction at a time: space is looked for first, digests are brought up to date last, the log line is on the disk before the commit. After
 * the first failure of the disk this process changes nothing any more; the next one finds all that was committed.
 */
final class StoreWriter {

    private static final Pattern DOCUMENT = Pattern.compile("^.*/document/[^/#]*-([0-9a-f]{12})$");

    private final StoreOpening opening;
    private final DatasetGraph dataset;
    private final FreeSpace space;
    private final FileSeal seal;
    private boolean lifted;
    private boolean broken;
    private long changes;

    StoreWriter(StoreOpening opening, UnaryOperator<DatasetGraph> layer) {
        this.opening = opening;
        dataset = layer.apply(opening.database());
        space = new FreeSpace(opening.folder().path());
        seal = opening.folder().seal();
    }

    synchronized boolean isSound() {
        return !broken;
    }

    /** How many times this process has changed the store. */
    synchronized long changes() {
        return changes;
    }

    /**
     * @param coming what is going to be added, as far as its size is known
     * @param work called once, inside the transaction
     */
    synchronized void write(AuditAction action, String with, List<String> about, List<Quad> coming, Consumer<TrackedDataset> work) {
        if (broken) {
            throw failed(new IllegalStateException("a change failed before"));
        }
        space.require(coming);
        liftSeal();
        TrackedDataset tracked = new TrackedDataset(dataset);
        begin();
        try {
            work.accept(tracked);
            GraphDigests.update(tracked);
            opening.audit().append(action, with, logged(about));
        } catch (RuntimeException | Error e) {
            abort(e);
            if (e instanceof InternalError) {
                throw failed(e);
            }
            throw e;
        }
        commit(about, with);
    }

    /** Documents by the digits at the end of their IRIs: what stands before comes from the name of a file, may name somebody, and could never be taken out of the log. */
    private static List<String> logged(List<String> about) {
        return about.stream().map(iri -> DOCUMENT.matcher(iri).replaceFirst("urn:attest:document:$1")).toList();
    }

    private void begin() {
        try {
            dataset.begin(TxnType.WRITE);
        } catch (InternalError e) {
            throw failed(e);
        }
    }

    private void commit(List<String> about, String with) {
        // Before it is tried: of one that fails nobody knows what is on the disk.
        changes++;
        try {
            dataset.commit();
            dataset.end();
        } catch (RuntimeException | Error e) {
            broken = true;
            abort(e);
            try {
                opening.audit().append(AuditAction.UNDO, with, logged(about));
            } catch (InputException logless) {
                e.addSuppressed(logless);
            }
            throw failed(e);
        }
    }

    private void abort(Throwable cause) {
        try {
            dataset.abort();
            dataset.end();
        } catch (RuntimeException | Error e) {
            broken = true;
            cause.addSuppressed(e);
        }
        broken |= cause instanceof InternalError;
    }

    private InputException failed(Throwable cause) {
        broken = true;
        return new InputException(opening.folder().path().toString(), "the store can no longer be written: the disk is full or fails (" + cause.getClass().getSimpleName() + ")",
                "All that was reported as stored is safe. Free some space and run the command again; it goes on where it stopped", cause);
    }

    private void liftSeal() {
        if (!lifted) {
            try {
                seal.lift();
            } catch (IOException e) {
                throw new UncheckedIOException("the store's folder cannot be written", e);
            }
            lifted = true;
        }
    }
}
