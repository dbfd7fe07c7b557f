package org.attest.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.attest.text.Sha256;

/** What decides, besides a document, which facts are read from it: the program's version, its lexicons and tables. */
public final class Configuration {

    /** The version of the extractors, as it stands in activity IRIs. */
    public static final String VERSION = "0.1.0";

    private static final int DIGITS = 8;

    private Configuration() {}

    /** Hexadecimal digits over every file under {@code data/} and {@code ontology/} of the running program. */
    public static String digest() {
        TreeMap<String, Long> checksums = new TreeMap<>();
        try {
            URI location = Configuration.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path program = Path.of(location);
            if (Files.isDirectory(program)) {
                ofFolder(program, checksums);
            } else {
                ofJar(program, checksums);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own data", e);
        }
        return Sha256.of(checksums.toString()).substring(0, DIGITS);
    }

    private static void ofJar(Path program, TreeMap<String, Long> checksums) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory() && decides(entry.getName())).forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        }
    }

    private static void ofFolder(Path program, TreeMap<String, Long> checksums) throws IOException {
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = program.relativize(file).toString().replace('\\', '/');
                if (decides(name)) {
                    CRC32 checksum = new CRC32();
                    checksum.update(Files.readAllBytes(file));
                    checksums.put(name, checksum.getValue());
                }
            }
        }
    }

    /** The bundled narratives are read, they do not decide how others are. */
    private static boolean decides(String name) {
        return name.startsWith("data/") && !name.startsWith("data/narratives/") || name.startsWith("ontology/");
    }

    /** Identifies a file's content together with all that decides what is read from it. */
    static String fingerprint(Path file, List<String> settings) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                digest.update(buffer, 0, size);
            }
        }
        settings.forEach(setting -> digest.update(("\n" + setting).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
