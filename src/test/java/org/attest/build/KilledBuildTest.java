package org.attest.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.attest.audit.AuditLog;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build in a process of its own that is killed on its way. */
class KilledBuildTest {

    private static final int FILES = 60;

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWas() throws IOException, InterruptedException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(texts.resolve("text-" + i + ".txt"), "Witness" + i + " came home.");
        }
        Path path = folder.resolve("store");
        Process build = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), PlainBuild.class.getName(), path.toString(), texts.toString()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (build.isAlive() && stored(path) < 5) {
            Thread.onSpinWait();
        }
        build.destroyForcibly().waitFor();

        int before;
        try (GraphStore store = GraphStore.open(path)) {
            before = store.entries().size();
            assertThat(before).isBetween(4, FILES - 1);
            assertThat(store.check().damages()).isEmpty();
        }
        byte[] continued = PlainBuild.export(path, texts, 2);
        assertThat(continued).isEqualTo(PlainBuild.export(folder.resolve("fresh"), texts, 2));
        long puts = stored(path);
        // What was there was not stored again; the change that the kill cut off may stand in the log twice.
        assertThat(puts).isBetween((long) FILES, FILES + 1L);
        assertThat(AuditLog.verify(path, Optional.empty()).broken()).isEmpty();
    }

    private static long stored(Path store) throws IOException {
        Path log = store.resolve(AuditLog.FILE);
        if (!GraphStore.isStore(store) || !Files.exists(log)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(log);
        return lines.stream().filter(line -> line.contains("\"what\":\"put\"")).count();
    }
}
