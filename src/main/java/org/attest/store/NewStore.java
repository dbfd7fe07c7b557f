package org.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attest.audit.AuditAction;
import org.attest.rdf.Iris;
import org.attest.text.InputException;

/**
 * A store that is about to be made in a folder where there is none. Its settings are written last: until then the folder is none, whatever breaks the making off, and
 * the next attempt begins anew.
 *
 * @param base what its IRIs begin with
 * @param audit the log of another store that its own goes on with
 */
record NewStore(StoreFolder place, String base, StoreContext context, Optional<Path> audit) {

    /** @throws InputException where the base is none */
    NewStore {
        check(base);
    }

    /** @throws InputException where IRIs cannot begin so */
    static void check(String base) {
        try {
            new Iris(base);
        } catch (IllegalArgumentException e) {
            throw new InputException("--base " + base, "is no base for IRIs", "Give an absolute IRI that ends with a slash, such as " + Iris.DEFAULT_BASE, e);
        }
    }

    /**
     * Makes it.
     *
     * @param fill puts into it what it holds from the start
     * @throws InputException where the folder is something else, or cannot be written
     */
    GraphStore make(Consumer<GraphStore> fill) {
        try {
            takeFolder();
            GraphStore store = new GraphStore(StoreOpening.of(place, context), new Iris(base), context);
            try {
                store.audit().append(audit.isPresent() ? AuditAction.RESTORE : AuditAction.CREATE, "", List.of());
                fill.accept(store);
                place.writeSettings(base);
                return store;
            } catch (RuntimeException | IOException e) {
                store.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(place.path().toString(), "a store cannot be made here: " + e.getMessage(), "Name a folder that you may write to", e);
        }
    }

    private void takeFolder() throws IOException {
        Path folder = place.path();
        if (place.isStore()) {
            throw new InputException(folder.toString(), "there is a store here already", "Name a new folder");
        }
        if (Files.isRegularFile(folder)) {
            throw new InputException(folder.toString(), "is a file, and a store is a folder", "Name a new folder");
        }
        if (!place.isFree()) {
            throw new InputException(folder.toString(), "the folder holds other things than a store", "Name a new folder, or one that Attest made");
        }
        Files.createDirectories(folder);
        new FreeSpace(folder).require(List.of());
        // The lock first, then away with what a broken attempt may have left.
        StoreLock lock = StoreLock.take(folder, context.holder());
        try {
            place.clear(audit);
        } finally {
            lock.close();
        }
    }
}
