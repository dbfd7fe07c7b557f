package org.attest.store;

import java.util.Optional;

/**
 * What became of a file.
 *
 * @param path absolute, as it was given
 * @param fingerprint hexadecimal digest of the file's bytes and of all that decides what is read from them; a file with the same one need not be
 *                    read again. Empty where it needs to be in any case
 * @param document the IRI of what it became; empty where it failed
 * @param failure why it failed, and what to do
 */
public record LedgerEntry(String path, String fingerprint, Optional<String> document, Optional<String> failure) {

    LedgerEntry toBeReadAgain() {
        return new LedgerEntry(path, "", document, failure);
    }
}
