package org.attest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The documents that were read last, so that a reader who moves over one does not have it read anew. */
final class RecentViews {

    private static final int MOST = 4;

    private final Map<String, DocumentView> views = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Nobody waits for a document that another reads: of the same one at the same time each reads it. */
    DocumentView get(String id, Supplier<DocumentView> reading) {
        return known(id).orElseGet(() -> {
            DocumentView read = reading.get();
            keep(id, read);
            return read;
        });
    }

    private synchronized Optional<DocumentView> known(String id) {
        return Optional.ofNullable(views.get(id));
    }

    private synchronized void keep(String id, DocumentView read) {
        views.put(id, read);
        if (views.size() > MOST) {
            views.remove(views.keySet().iterator().next());
        }
    }
}
