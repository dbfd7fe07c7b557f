package org.attest.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of a log's file: its last line, and what a crash left unfinished behind it. */
record LogTail(Path file) {

    private static final int CHUNK = 1 << 16;

    /** Cuts off a line without an end. @return how many bytes it had */
    long cutTornLine() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = log.size();
            long kept = lineEndBefore(log, end);
            if (kept < end) {
                log.truncate(kept);
                log.force(true);
            }
            return end - kept;
        }
    }

    /** Where the last line that ends before this place ends; 0 where none does. */
    private static long lineEndBefore(FileChannel log, long end) throws IOException {
        for (long chunkEnd = end; chunkEnd > 0; chunkEnd = Math.max(0, chunkEnd - CHUNK)) {
            long begin = Math.max(0, chunkEnd - CHUNK);
            ByteBuffer chunk = ByteBuffer.allocate((int) (chunkEnd - begin));
            while (chunk.hasRemaining() && log.read(chunk, begin + chunk.position()) > 0) {
                // Until the chunk is full.
            }
            for (int i = chunk.position() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return 0;
    }

    /** Without its end; empty where there is none. */
    String lastLine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return "";
        }
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ); RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = log.size() - 1;
            long begin = lineEndBefore(log, end);
            byte[] line = new byte[(int) (end - begin)];
            bytes.seek(begin);
            bytes.readFully(line);
            return new String(line, StandardCharsets.UTF_8);
        }
    }
}
