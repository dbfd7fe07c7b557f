package org.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes as a journal: what a crash may leave is cut to what is whole. */
public final class JournalFuzz {

    private JournalFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("journal-", ".jrnl");
        try {
            Files.write(file, bytes);
            Journal.Finding finding = Journal.inspect(file);
            if (finding.kept() < 0 || finding.kept() > bytes.length) {
                throw new AssertionError("keeps " + finding.kept() + " of " + bytes.length);
            }
            if (finding.end() == Journal.End.TORN) {
                Journal.cut(file, finding);
                if (Journal.inspect(file).end() != Journal.End.WHOLE || Journal.inspect(file).changes() != finding.changes()) {
                    throw new AssertionError("not whole after the cut");
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
