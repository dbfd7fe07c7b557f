package org.attest.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.jena.sparql.graph.GraphFactory;

/** Any text as path, fingerprint and failure of an entry, which is read as it was written; and as the line that names a store's holder. */
public final class LedgerFuzz {

    private LedgerFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Ledger ledger = new Ledger(GraphFactory.createDefaultGraph());
        LedgerEntry entry = new LedgerEntry(text, text, Optional.empty(), Optional.of(text));
        ledger.put(entry);
        if (!ledger.find(text).equals(Optional.of(entry)) || ledger.entries().size() != 1) {
            throw new AssertionError("read otherwise than written");
        }
        Holder.of(text).ifPresent(Holder::line);
        try {
            SetDigest.parse(text);
        } catch (IllegalArgumentException e) {
            // As documented.
        }
    }
}
