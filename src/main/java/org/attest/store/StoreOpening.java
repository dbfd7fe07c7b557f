package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.attest.audit.AuditAction;
import org.attest.audit.AuditLog;
import org.attest.text.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lock, mends what a crash left, and only then lets TDB2 open the database.
 *
 * @param notices what was mended, in a sentence each
 * @param suspect true where bytes of the journal were changed, which no crash does: the content needs to be checked
 */
record StoreOpening(StoreFolder folder, StoreLock lock, AuditLog audit, DatasetGraph database, List<String> notices, boolean suspect) {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

    /** @throws InputException where another process holds the store, or its folder cannot be written */
    static StoreOpening of(StoreFolder folder, StoreContext context) {
        StoreLock lock = StoreLock.take(folder.path(), context.holder());
        try {
            return opened(folder, lock, context);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static StoreOpening opened(StoreFolder folder, StoreLock lock, StoreContext context) {
        List<String> notices = new ArrayList<>();
        AuditLog audit = AuditLog.open(folder.path(), context.clock(), context.who(), notices::add);
        try {
            boolean suspect = mend(folder, notices);
            DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.database().toString(), NodeCaches.fitting(Runtime.getRuntime().maxMemory()));
            database.getContext().set(TDB2.symUnionDefaultGraph, true);
            for (String notice : notices) {
                LOG.warn("{}: {}", folder.path(), notice);
                audit.append(AuditAction.REPAIR, notice, List.of());
            }
            return new StoreOpening(folder, lock, audit, database, List.copyOf(notices), suspect);
        } catch (DBOpEnvException e) {
            audit.close();
            throw new InputException(folder.path().toString(), "another process holds this store's database", "Wait until it ends, or stop it", e);
        } catch (IOException e) {
            audit.close();
            throw new UncheckedIOException("the store cannot be read", e);
        } catch (RuntimeException e) {
            audit.close();
            throw e;
        }
    }

    /** @return true where the journal was changed by something other than a crash */
    private static boolean mend(StoreFolder folder, List<String> notices) throws IOException {
        Optional<Path> generation = Generations.current(folder.database());
        if (generation.isEmpty()) {
            return false;
        }
        Path file = generation.get().resolve(Journal.FILE);
        Journal.Finding found = Journal.inspect(file);
        if (found.size() > 0) {
            folder.seal().lift();
        }
        switch (found.end()) {
            case WHOLE -> { }
            case TORN -> notices.add(String.format(Locale.ROOT, "the last run was broken off while it wrote: %d bytes of a change that was never finished were dropped; all that was stored is there", found.dropped()));
            case DAMAGED -> notices.add(String.format(Locale.ROOT, "the journal was damaged: its last %d bytes were dropped, %d changes in it were kept", found.dropped(), found.changes()));
        }
        if (found.dropped() > 0) {
            Journal.cut(file, found);
        }
        return found.end() == Journal.End.DAMAGED;
    }
}
