package org.attest.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Checksums of the database's files as they lay when the store was last closed after a change. It finds a changed bit in parts of the files that nothing reads
 * at present, too. While a store is written to, and after a crash, there is none.
 */
final class FileSeal {

    static final String FILE = "files.crc";
    private static final String LOCK = "tdb.lock";
    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final Path database;

    FileSeal(Path folder, Path database) {
        this.folder = folder;
        this.database = database;
    }

    boolean isThere() {
        return Files.exists(folder.resolve(FILE));
    }

    /** From now on the files may change. */
    void lift() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Keeps the files' checksums. */
    void set() throws IOException {
        StringBuilder lines = new StringBuilder();
        checksums().forEach((name, checksum) -> lines.append(checksum).append("  ").append(name).append('\n'));
        Path half = folder.resolve(FILE + ".part");
        // Written through: a seal that a power cut emptied would accuse a sound store.
        Files.writeString(half, lines, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        Files.move(half, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files that are not as they were, each with what is the matter; none where there is no seal. */
    List<String> broken() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1).split("\n")) {
            int gap = line.indexOf("  ");
            expected.put(line.substring(Math.max(0, gap) + 2 > line.length() ? 0 : gap + 2), line.substring(0, Math.max(0, gap)));
        }
        Map<String, String> actual = checksums();
        List<String> broken = new ArrayList<>();
        expected.forEach((name, checksum) -> {
            if (!actual.containsKey(name)) {
                broken.add("the file " + name + " is gone");
            } else if (!actual.get(name).equals(checksum)) {
                broken.add("bytes of the file " + name + " were changed since the store was closed");
            }
        });
        actual.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(name -> broken.add("the file " + name + " is new since the store was closed"));
        return broken;
    }

    private Map<String, String> checksums() throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(database)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.getFileName().toString().equals(LOCK)) {
                    checksums.put(database.relativize(file).toString().replace('\\', '/'), checksum(file));
                }
            }
        }
        return checksums;
    }

    private static String checksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
            while (channel.read(chunk.clear()) >= 0) {
                checksum.update(chunk.flip());
            }
            return String.format(Locale.ROOT, "%08x:%d", checksum.getValue(), channel.size());
        }
    }
}
