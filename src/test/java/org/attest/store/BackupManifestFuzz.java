package org.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attest.text.InputException;

/** Any bytes as a backup's manifest. */
public final class BackupManifestFuzz {

    private BackupManifestFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("manifest-");
        Path file = folder.resolve("manifest.json");
        try {
            Files.write(file, bytes);
            BackupManifest.read(folder).changed(folder);
        } catch (InputException e) {
            // Says what is the matter.
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
