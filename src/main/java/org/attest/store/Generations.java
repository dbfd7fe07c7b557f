package org.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders {@code Data-0001}, {@code Data-0002}, … of a TDB2 database: each compaction makes the next, and the last one counts. */
final class Generations {

    private static final Pattern NAME = Pattern.compile("Data-([0-9]{1,9})");

    private Generations() {}

    /** The one in use; empty where the database was never made. */
    static Optional<Path> current(Path database) throws IOException {
        List<Path> all = all(database);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** True where a compaction has made a new one and the one before is still there. */
    static boolean hasOld(Path database) throws IOException {
        return all(database).size() > 1;
    }

    /** Removes those that a compaction has replaced. */
    static void deleteOld(Path database) throws IOException {
        List<Path> all = all(database);
        for (Path old : all.subList(0, Math.max(0, all.size() - 1))) {
            deleteAll(old);
        }
    }

    private static List<Path> all(Path database) throws IOException {
        if (!Files.isDirectory(database)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(database)) {
            return entries.filter(entry -> NAME.matcher(entry.getFileName().toString()).matches() && Files.isDirectory(entry)).sorted(Comparator.comparingInt(Generations::number)).toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring("Data-".length()));
    }

    /** A folder with all that it holds. */
    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
