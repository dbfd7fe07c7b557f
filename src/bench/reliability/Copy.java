import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of stores, whose files have holes. */
final class Copy {

    private Copy() {}

    static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder(List.of("cp", "-r", "--sparse=always", from.toString(), to.toString())).inheritIO().start();
        if (copy.waitFor() != 0) {
            throw new IOException(from + " cannot be copied to " + to);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
