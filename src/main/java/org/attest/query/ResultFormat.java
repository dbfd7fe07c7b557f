package org.attest.query;

/** How results are written. */
public enum ResultFormat {
    /** For people, as wide as the terminal. */
    TABLE,
    CSV, TSV, JSON, XML
}
