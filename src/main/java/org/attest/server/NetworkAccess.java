package org.attest.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How others than this machine reach the server: never without a certificate and passwords.
 *
 * @param address it listens on
 * @param names by which people call it; requests to any other are refused
 * @param keystore with its certificate and key (PKCS 12 or JKS)
 * @param password of the keystore
 */
public record NetworkAccess(InetAddress address, SortedSet<String> names, Path keystore, String password, Users users) {

    public NetworkAccess {
        if (names.isEmpty() || users.all().isEmpty()) {
            throw new IllegalArgumentException("a server that others reach needs a name and a user, got %d and %d".formatted(names.size(), users.all().size()));
        }
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NetworkAccess[" + address + ", " + names + "]";
    }
}
