package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.Adler32;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A store's folder as a crash in the midst of a commit leaves it: everything of the change is in the journal but its COMMIT, and nothing in the database. */
final class CrashImage {

    private CrashImage() {}

    /**
     * Makes a change and copies the folder at the moment before its COMMIT is written.
     *
     * @return the size of the journal at that moment
     */
    static long of(GraphStore store, Runnable change, Path image) {
        TransactionCoordinator coordinator = TDBInternal.getTransactionCoordinator(store.dataset());
        long[] size = new long[1];
        TransactionListener listener = new TransactionListener() {
            @Override
            public void notifyCommitStart(Transaction transaction) {
                if (transaction.isWriteTxn()) {
                    copy(store.folder(), image);
                    size[0] = size(journal(image));
                }
            }
        };
        coordinator.modifyConfig(() -> coordinator.addListener(listener));
        change.run();
        coordinator.modifyConfig(() -> coordinator.removeListener(listener));
        return size[0];
    }

    static Path journal(Path store) {
        return store.resolve("tdb2/Data-0001").resolve(Journal.FILE);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What TDB2 writes at the commit point. */
    static void appendCommit(Path store) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(16).putInt(-1).putInt(0).putInt(3);
        // The component of control entries.
        entry.put(org.apache.jena.dboe.transaction.txn.journal.JournalEntry.COMMIT.getComponentId().getBytes());
        Adler32 sum = new Adler32();
        sum.update(entry.array());
        entry.putInt(4, (int) sum.getValue());
        Files.write(journal(store), entry.array(), StandardOpenOption.APPEND);
    }

    /** Copies a folder; holes in files stay holes. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    copyFile(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        byte[] none = new byte[1 << 16];
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ); FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer chunk = ByteBuffer.allocate(none.length);
            long position = 0;
            for (int read = in.read(chunk.clear()); read > 0; read = in.read(chunk.clear())) {
                if (java.util.Arrays.mismatch(chunk.array(), 0, read, none, 0, read) >= 0) {
                    out.write(chunk.flip(), position);
                }
                position += read;
            }
            if (out.size() < position) {
                out.write(ByteBuffer.wrap(new byte[1]), position - 1);
            }
        }
    }
}
