package org.attest.server;

/** What a user may do. */
public enum Role {
    /** Look and ask. */
    READER,
    /** Also decide: merge, split, reject. */
    EDITOR
}
