package org.attest.server;

/** How a command has changed the store that is served. */
public enum StoreChange {
    /** Something came, or is told otherwise. */
    DECIDED,
    /** Somebody wanted something gone: from then on no answer gives its words. */
    WITHDRAWN
}
