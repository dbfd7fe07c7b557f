package org.attest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attest.text.InputException;

/** Any bytes as the file of users. */
public final class UsersFuzz {

    private static final Path FILE = file();

    private UsersFuzz() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("users-", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        Users users;
        try {
            users = Users.read(FILE);
        } catch (InputException e) {
            return;
        }
        users.write(FILE);
        if (!Users.read(FILE).equals(users)) {
            throw new AssertionError("read back otherwise than written");
        }
    }
}
