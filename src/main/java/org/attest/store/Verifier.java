package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.attest.text.InputException;

/** Reads a whole store back: the bytes of its files, every index and node, and the digest of every graph. */
public final class Verifier {

    private Verifier() {}

    /**
     * Checks a store that nobody holds.
     *
     * @throws InputException where there is no store
     * @throws StoreHeldException where another process holds it
     */
    public static Verification verify(Path folder, StoreContext context) {
        StoreFolder place = new StoreFolder(folder);
        if (!place.isStore()) {
            throw new InputException(folder.toString(), "there is no store here", "Name another with --store");
        }
        List<Verification.Damage> damages = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        StoreLock lock = StoreLock.take(folder, context.holder());
        try {
            FileSeal seal = place.seal();
            if (!seal.isThere()) {
                notices.add("the store was not closed well after its last change, so its content is checked and not its files' every byte");
            }
            seal.broken().forEach(broken -> damages.add(new Verification.Damage("the database", broken)));
        } catch (IOException e) {
            throw new UncheckedIOException("the store's files cannot be read", e);
        } finally {
            lock.close();
        }
        return withContent(folder, context, damages, notices);
    }

    /** Damaged bytes can make the database throw whatever there is when it opens. */
    private static Verification withContent(Path folder, StoreContext context, List<Verification.Damage> damages, List<String> notices) {
        try (GraphStore store = GraphStore.open(folder, context)) {
            notices.addAll(store.notices());
            Verification content = store.check();
            damages.addAll(content.damages());
            return new Verification(damages, notices, content.graphs(), content.triples());
        } catch (StoreHeldException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError | AssertionError e) {
            damages.add(new Verification.Damage("the store", "cannot be opened (" + e.getClass().getSimpleName() + ")"));
            return new Verification(damages, notices, 0, 0);
        }
    }

    /** What an open store says of itself. */
    static Verification content(DatasetGraph database) {
        return Txn.calculateRead(database, () -> read(database));
    }

    private static Verification read(DatasetGraph dataset) {
        List<Verification.Damage> damages = new ArrayList<>();
        new IndexCheck(TDBInternal.getDatasetGraphTDB(dataset)).damages().forEach(damage -> damages.add(new Verification.Damage("the database:", damage)));
        ContentCheck content = new ContentCheck(dataset);
        damages.addAll(content.damages());
        return new Verification(damages, List.of(), content.graphs(), content.triples());
    }
}
