package org.attest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The documents that were read last, so that a reader who moves over one does not have it read anew. */
final class RecentViews {

    private static final int MOST = 4;

    private final Map<String, DocumentView> views = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized DocumentView get(String id, Supplier<DocumentView> reading) {
        DocumentView known = views.get(id);
        if (known != null) {
            return known;
        }
        DocumentView read = reading.get();
        views.put(id, read);
        if (views.size() > MOST) {
            views.remove(views.keySet().iterator().next());
        }
        return read;
    }
}
