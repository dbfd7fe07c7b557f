package org.attest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Where a server is that holds a store, in a file in the store's folder that its owner alone may read.
 *
 * @param address its first page
 * @param token what shows that who asks may read the store's folder
 */
public record ServerAddress(String address, String token) {

    private static final String FILE = "server.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKEN_BYTES = 32;

    /** Empty where no server has left its address. */
    public static Optional<ServerAddress> find(Path store) {
        try {
            return Optional.of(JSON.readValue(store.resolve(FILE).toFile(), ServerAddress.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void write(Path store) {
        try {
            Path half = store.resolve(FILE + ".part");
            Files.deleteIfExists(half);
            Files.write(Files.createFile(half, ownerOnly(store)), JSON.writeValueAsBytes(this));
            Files.move(half, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the server's address cannot be written into the store's folder", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path store) {
        boolean posix = store.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    static void remove(Path store) {
        try {
            Files.deleteIfExists(store.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("the server's address cannot be taken out of the store's folder", e);
        }
    }
}
