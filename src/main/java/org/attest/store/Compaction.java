package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.audit.AuditAction;
import org.attest.text.InputException;

/**
 * The database written anew into a next generation, which is compared with its digests before the one before it goes. A crash at any moment leaves the old state or the
 * new one, which hold the same.
 */
record Compaction(StoreOpening opening) {

    /** @throws InputException where the store is damaged, or there is not enough space for both generations */
    void run() {
        Verification before = Verifier.content(opening.database());
        if (!before.isSound()) {
            throw new InputException(folder().toString(), "the store is damaged and was not compacted", "'attest verify' says where; 'attest restore' brings back a backup");
        }
        new FreeSpace(folder()).requireCopy(before.triples());
        opening.audit().append(AuditAction.COMPACT, "", List.of());
        try {
            opening.folder().seal().lift();
            DatabaseOps.compact(TDBInternal.getDatabaseContainer(opening.database()));
            if (!Verifier.content(opening.database()).isSound()) {
                throw new IllegalStateException("the compacted copy is not what the database held; the folder tdb2 has the generation before");
            }
            Generations.deleteOld(opening.folder().database());
        } catch (IOException e) {
            throw new UncheckedIOException("the generation before cannot be removed", e);
        }
    }

    /**
     * Ends one that was broken off, where there was any.
     *
     * @throws InputException where what it wrote is not what the store held
     */
    void end() {
        try {
            if (Generations.hasOld(opening.folder().database())) {
                if (!Verifier.content(opening.database()).isSound()) {
                    throw new InputException(folder().toString(), "the store is damaged, and was being compacted", "The folder tdb2 still has the generation before; 'attest restore' brings back a backup");
                }
                opening.folder().seal().lift();
                Generations.deleteOld(opening.folder().database());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a compaction left cannot be removed", e);
        }
    }

    private Path folder() {
        return opening.folder().path();
    }
}
