package org.attest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.attest.text.InputException;

/**
 * Parses foreign formats in a child JVM, which is started at the first file, kept for the next, and killed and replaced when a file
 * makes it hang, run out of memory or crash. One file at a time; safe for use by several threads.
 */
final class TikaReader implements AutoCloseable {

    private static final String LEAVE_OUT = "Leave it out, or save it anew in the program that wrote it";

    private final ReadingLimits limits;
    private final Class<?> mainClass;
    private final ExecutorService conversation =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("parser-conversation").factory());
    private Optional<ChildJvm> running = Optional.empty();

    TikaReader(ReadingLimits limits, Class<?> mainClass) {
        this.limits = limits;
        this.mainClass = mainClass;
    }

    /** @throws InputException where the file cannot be parsed within the limits; the next file can be read all the same */
    synchronized ParsedFile read(FileKind kind, byte[] bytes, String name) {
        ChildJvm child = child();
        Frames.Request request = new Frames.Request(kind, limits.characters(), bytes);
        Future<Frames.Reply> asked = conversation.submit(() -> child.ask(request));
        try {
            return switch (asked.get(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                case Frames.Reply.Parsed(ParsedFile file) -> file;
                case Frames.Reply.Refused(String reason, String remedy) -> throw new InputException(name, reason, remedy);
            };
        } catch (TimeoutException e) {
            discard();
            throw new InputException(name, "was not parsed within %d seconds".formatted(limits.time().toSeconds()), LEAVE_OUT, e);
        } catch (ExecutionException e) {
            throw new InputException(name, causeOfDeath(child), LEAVE_OUT, e);
        } catch (InterruptedException e) {
            discard();
            Thread.currentThread().interrupt();
            throw new InputException(name, "was not parsed: the run was interrupted", "Run it again", e);
        }
    }

    private String causeOfDeath(ChildJvm child) {
        int code = child.end();
        discard();
        return code == ChildJvm.OUT_OF_MEMORY
                ? "needs more than %d MB of memory to be parsed".formatted(limits.heapMegabytes())
                : "crashed its parser (exit code %d)".formatted(code);
    }

    /** The process id of the running child, if there is one. */
    synchronized Optional<Long> pid() {
        return running.filter(ChildJvm::isAlive).map(ChildJvm::pid);
    }

    private ChildJvm child() {
        if (running.isEmpty() || !running.get().isAlive()) {
            discard();
            try {
                running = Optional.of(ChildJvm.start(mainClass, limits.heapMegabytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("the parser process could not be started", e);
            }
        }
        return running.get();
    }

    private void discard() {
        try {
            if (running.isPresent()) {
                running.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's temporary folder could not be removed", e);
        } finally {
            running = Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        discard();
        conversation.shutdown();
    }
}
