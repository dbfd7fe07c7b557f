package org.attest.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/**
 * TDB2's journal as a crash may leave it. A change is written to it, then a COMMIT, and only then to the database; TDB2 applies what is committed when it opens,
 * but refuses to open where the last entry is not whole. What follows the last whole COMMIT was never acknowledged to anybody and can go.
 *
 * <p>An entry of Jena 5.6.0: length of the data (−1 where there are none), Adler-32 over the whole entry with 0 in its own place, type, component, four bytes each,
 * big-endian; then the data.
 */
final class Journal {

    /** The journal's name in the folder of a generation. */
    static final String FILE = "journal.jrnl";

    private static final int HEADER = 16;
    private static final int CHECKSUM_AT = 4;
    private static final int COMMIT = 3;
    private static final int LAST_TYPE = 4;
    private static final int CHUNK = 1 << 16;

    private Journal() {}

    /** How the journal ends. */
    enum End {
        /** With a COMMIT, or it is empty. */
        WHOLE,
        /** In the midst of a change, as a crash leaves it. */
        TORN,
        /** In something that no crash leaves: bytes were changed. */
        DAMAGED
    }

    /**
     * What was found.
     *
     * @param size of the file, in bytes
     * @param kept up to where it is whole
     * @param changes how many committed changes it holds
     */
    record Finding(long size, long kept, int changes, End end) {

        long dropped() {
            return size - kept;
        }
    }

    /** Reads the journal through. */
    static Finding inspect(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Finding(0, 0, 0, End.WHOLE);
        }
        try (FileChannel journal = FileChannel.open(file, StandardOpenOption.READ)) {
            return inspect(journal);
        }
    }

    private static Finding inspect(FileChannel journal) throws IOException {
        long size = journal.size();
        long position = 0;
        long kept = 0;
        int changes = 0;
        while (position < size) {
            if (size - position < HEADER) {
                return new Finding(size, kept, changes, End.TORN);
            }
            ByteBuffer header = read(journal, position, HEADER);
            int length = Math.max(0, header.getInt(0));
            int type = header.getInt(2 * CHECKSUM_AT);
            if (header.getInt(0) < -1 || type < 1 || type > LAST_TYPE) {
                return new Finding(size, kept, changes, End.DAMAGED);
            }
            if (size - position - HEADER < length) {
                return new Finding(size, kept, changes, End.TORN);
            }
            if (checksum(journal, position, header, length) != header.getInt(CHECKSUM_AT)) {
                return new Finding(size, kept, changes, End.DAMAGED);
            }
            position += HEADER + length;
            if (type == COMMIT) {
                kept = position;
                changes++;
            }
        }
        return new Finding(size, kept, changes, kept == size ? End.WHOLE : End.TORN);
    }

    private static int checksum(FileChannel journal, long position, ByteBuffer header, int length) throws IOException {
        Adler32 sum = new Adler32();
        byte[] zeroed = header.array().clone();
        ByteBuffer.wrap(zeroed).putInt(CHECKSUM_AT, 0);
        sum.update(zeroed);
        for (int done = 0; done < length; done += CHUNK) {
            sum.update(read(journal, position + HEADER + done, Math.min(CHUNK, length - done)));
        }
        return (int) sum.getValue();
    }

    private static ByteBuffer read(FileChannel journal, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (journal.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the journal became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    /** Cuts the journal after its last whole COMMIT. The cut is on the disk when this returns. */
    static void cut(Path file, Finding finding) throws IOException {
        try (FileChannel journal = FileChannel.open(file, StandardOpenOption.WRITE)) {
            journal.truncate(finding.kept());
            journal.force(true);
        }
    }
}
