package org.attest.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.attest.text.InputException;

/** The right to use a store, which one process at a time has; the operating system takes it back when that process ends, however it ends. */
final class StoreLock implements AutoCloseable {

    static final String FILE = "lock";

    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws StoreHeldException where another process has it
     * @throws InputException where the folder cannot be written
     */
    static StoreLock take(Path folder, Holder holder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
                throw new StoreHeldException(folder, holder(file));
            }
            write(channel, holder);
            return new StoreLock(channel, lock.get());
        } catch (IOException e) {
            throw new InputException(folder.toString(), "the store cannot be opened, since its folder cannot be written (" + e.getClass().getSimpleName() + ")",
                    "Make the folder writable for you, or copy it to a place where you may write", e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return Optional.empty();
        }
    }

    /** For whoever finds the store held; on a full disk the lock holds without it. */
    private static void write(FileChannel channel, Holder holder) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.line().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            return;
        }
    }

    private static Optional<Holder> holder(Path file) throws IOException {
        return Holder.of(Files.readString(file)).filter(holder -> ProcessHandle.of(holder.pid()).isPresent());
    }

    @Override
    public void close() {
        try (channel) {
            if (lock.isValid()) {
                channel.truncate(0);
                lock.release();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the store's lock could not be released", e);
        }
    }
}
