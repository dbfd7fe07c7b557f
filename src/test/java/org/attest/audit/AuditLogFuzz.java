package org.attest.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Any bytes as an audit log: it is judged, and writing goes on after it. */
public final class AuditLogFuzz {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private AuditLogFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("audit-");
        Path file = folder.resolve(AuditLog.FILE);
        try {
            Files.write(file, bytes);
            AuditLog.verify(folder, Optional.empty());
            AuditLog.read(folder, entry -> { });
            try (AuditLog log = AuditLog.open(folder, CLOCK, "fuzz", repaired -> { })) {
                log.append(AuditAction.values()[0], "test", List.of());
            }
            AuditLog.verify(folder, Optional.empty());
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
