package org.attest.build;

import java.nio.file.Path;

/**
 * A file that is being built.
 *
 * @param path as it was given, for people
 * @param fingerprint of its content and of all else that decides what is read from it
 */
record SourceFile(Path path, String fingerprint) {

    /** As the ledger knows a file. */
    static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    String key() {
        return key(path);
    }
}
