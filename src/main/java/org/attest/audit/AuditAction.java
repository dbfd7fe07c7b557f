package org.attest.audit;

import java.util.Locale;

/** What can be done with a store. */
public enum AuditAction {
    /** The store was made. */
    CREATE,
    /** A document was stored, or replaced another. */
    PUT,
    /** A file says the same as another, or will be known under another name. */
    SHARE,
    /** A file could not be read. */
    FAIL,
    /** A document, or what a file said, was taken out. */
    REMOVE,
    /** A change that was announced in the line before did not happen. */
    UNDO,
    /** Something was asked. */
    READ,
    /** The graph was written to a file. */
    EXPORT,
    BACKUP,
    RESTORE,
    COMPACT,
    VERIFY,
    /** The store was found as a crash had left it, and what was unfinished was dropped. */
    REPAIR,
    /** The store was served. */
    SERVE,
    /** A person decided something about the graph. */
    DECIDE,
    /** Another change of the graph. */
    CHANGE;

    /** As it stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
