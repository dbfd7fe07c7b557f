package org.attest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.text.InputException;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Who may ask a server that others reach. A line of the file holds name, role and the password's digest (PBKDF2 with HMAC-SHA-256, a salt of its own each),
 * separated by blanks; only the file's owner may read it.
 *
 * @param all by name
 */
public record Users(SortedMap<String, User> all) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    public Users {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /** @param digest of the password, with its salt */
    public record User(Role role, String digest) {}

    public static Users none() {
        return new Users(new TreeMap<>());
    }

    /** @throws InputException where the file cannot be read, or a line is not as it should be */
    public static Users read(Path file) {
        SortedMap<String, User> users = new TreeMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String[] fields = line.split(" ");
            if (fields.length != 3 || !NAME.matcher(fields[0]).matches() || Arrays.stream(Role.values()).noneMatch(role -> word(role).equals(fields[1]))) {
                throw new InputException(file + ":" + number, "this is no line of a name, a role and a digest", "Let 'attest users' write the file");
            }
            users.put(fields[0], new User(Role.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2]));
        }
        return new Users(users);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new InputException(file.toString(), "the file of users cannot be read", "Make one with 'attest users add'", e);
        }
    }

    /** These and one more, or the one changed. @throws InputException where the name or password is not fit */
    public Users with(String name, Role role, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new InputException(name, "a user's name has 1 to 64 letters, digits, '.', '_', '@' or '-'", "Choose another");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InputException("password", "it needs " + SHORTEST + " to " + LONGEST + " characters", "Choose another; several words are best");
        }
        SortedMap<String, User> users = new TreeMap<>(all);
        users.put(name, new User(role, encoder().encode(password)));
        return new Users(users);
    }

    public Users without(String name) {
        SortedMap<String, User> users = new TreeMap<>(all);
        users.remove(name);
        return new Users(users);
    }

    /** Replaces the file in one step. */
    public void write(Path file) {
        String text = all.entrySet().stream().map(user -> user.getKey() + " " + word(user.getValue().role()) + " " + user.getValue().digest() + "\n").collect(Collectors.joining());
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path written = Files.createTempFile(folder, ".users", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Pbkdf2PasswordEncoder encoder() {
        return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
