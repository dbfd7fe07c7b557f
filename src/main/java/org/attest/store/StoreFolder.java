package org.attest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.audit.AuditLog;
import org.attest.text.InputException;

/**
 * The files of a store: the settings, which are written last when it is made and make it one; the lock; the audit log; the database.
 *
 * @param path the folder
 */
record StoreFolder(Path path) {

    private static final String SETTINGS = "attest.properties";
    private static final String DATABASE = "tdb2";
    private static final String BASE = "base";
    private static final Set<String> BEFORE_SETTINGS = Set.of(StoreLock.FILE, DATABASE, AuditLog.FILE, SETTINGS + ".part", FileSeal.FILE, FileSeal.FILE + ".part");

    boolean isStore() {
        return Files.isRegularFile(path.resolve(SETTINGS));
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    FileSeal seal() {
        return new FileSeal(path, database());
    }

    /** True where nothing is here but what is left of a store whose making was broken off. */
    boolean isFree() throws IOException {
        if (!Files.isDirectory(path)) {
            return !Files.exists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> BEFORE_SETTINGS.contains(file.getFileName().toString()));
        }
    }

    /** Removes the database of a store whose making was broken off; nothing in it was ever acknowledged. @param audit a log to go on with */
    void clear(Optional<Path> audit) throws IOException {
        if (Files.exists(database())) {
            Generations.deleteAll(database());
        }
        Files.deleteIfExists(path.resolve(AuditLog.FILE));
        if (audit.isPresent()) {
            Files.copy(audit.get(), path.resolve(AuditLog.FILE));
        }
        Files.createDirectories(database());
    }

    /** Makes the folder a store, at once or not at all. */
    void writeSettings(String base) throws IOException {
        Path half = path.resolve(SETTINGS + ".part");
        Files.writeString(half, "# A store of Attest. The folder belongs to it whole.\nformat=1\n" + BASE + "=" + base + "\n");
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, path.resolve(SETTINGS), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the store's IRIs begin with. */
    String base() {
        Properties settings = new Properties();
        Path file = path.resolve(SETTINGS);
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file.toString(), "the store's settings cannot be read", "Restore the file from a backup", e);
        }
        if (!settings.containsKey(BASE)) {
            throw new InputException(file.toString(), "the line '" + BASE + "=…' is missing", "Restore the file from a backup");
        }
        return settings.getProperty(BASE);
    }
}
