package org.attest.store;

import java.nio.file.Path;
import java.util.Optional;

import org.attest.text.InputException;

/** Another process holds the store. Whoever catches it may ask that process instead, where it serves. */
public final class StoreHeldException extends InputException {

    private static final long serialVersionUID = 1L;

    StoreHeldException(Path folder, Optional<Holder> holder) {
        super(folder.toString(), holder.map(Holder::toString).orElse("another process") + " holds this store",
                "Wait until it ends, or stop it ('attest serve' holds a store while it runs)");
    }
}
