package org.attest.search;

/** The index cannot be read or written; making it anew mends it. */
final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
