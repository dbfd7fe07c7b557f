package org.attest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** The narratives that come with the program. */
final class DemoNarratives {

    private static final String FOLDER = "data/narratives";
    private static final String TEXT = "text.";

    private DemoNarratives() {}

    /** Writes each narrative's text into the folder, named as the narrative: {@code ferry-incident.txt}. */
    static void copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Path program = Path.of(DemoNarratives.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(program)) {
                copy(program.resolve(FOLDER), folder);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + program.toUri()), Map.of())) {
                copy(jar.getPath(FOLDER), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    private static void copy(Path narratives, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(narratives)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(TEXT)).sorted().toList()) {
                String ending = file.getFileName().toString().substring(TEXT.length());
                Files.copy(file, folder.resolve(file.getParent().getFileName() + "." + ending), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
