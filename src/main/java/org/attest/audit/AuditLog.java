package org.attest.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.attest.text.InputException;

/**
 * The log of a store. Whoever holds the store's lock writes it; a line is on the disk before the call returns. Safe for use by several threads.
 *
 * <p>The digests show that a line was changed, taken out or put in; that lines at the end were cut off shows only against a digest that was kept elsewhere.
 */
public final class AuditLog implements AutoCloseable {

    /** The log's name in the folder of a store. */
    public static final String FILE = "audit.jsonl";

    private final Clock clock;
    private final String who;
    private final FileChannel channel;
    private long number;
    private String previous;

    private AuditLog(FileChannel channel, Clock clock, String who, long number, String previous) {
        this.channel = channel;
        this.clock = clock;
        this.who = who;
        this.number = number;
        this.previous = previous;
    }

    /**
     * Opens the log of a store, or begins one. A last line that a crash left unfinished is cut off.
     *
     * @param who writes in it where a call does not say otherwise
     * @param repaired told in a sentence what was cut off
     */
    public static AuditLog open(Path folder, Clock clock, String who, Consumer<String> repaired) {
        Path file = folder.resolve(FILE);
        try {
            LogTail tail = new LogTail(file);
            long dropped = tail.cutTornLine();
            String last = tail.lastLine();
            long number = last.isEmpty() ? 0 : number(last);
            AuditLog log = new AuditLog(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND), clock, who, number, AuditEntry.hash(last));
            if (dropped > 0) {
                repaired.accept("the audit log ended in an unfinished line; its " + dropped + " bytes were cut off");
            }
            return log;
        } catch (IOException e) {
            throw new InputException(file.toString(), "the audit log cannot be written: " + e.getMessage(), "What cannot be logged is not done. Make the folder writable", e);
        }
    }

    /** A damaged last line is still counted; {@link #verify} tells of it. */
    private static long number(String last) {
        try {
            return AuditEntry.of(last).number();
        } catch (JsonProcessingException | StringIndexOutOfBoundsException e) {
            return 0;
        }
    }

    /** Writes a line. @param about IRIs of documents */
    public void append(AuditAction what, String with, List<String> about) {
        append(who, what, with, about);
    }

    /** As {@link #append(AuditAction, String, List)}, for somebody who signed in. */
    public synchronized void append(String actor, AuditAction what, String with, List<String> about) {
        AuditEntry entry = new AuditEntry(number + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(), actor, what.word(), with, about, previous);
        String line = entry.line();
        try {
            long begin = channel.size();
            try {
                write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                channel.truncate(begin);
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(FILE, "the audit log cannot be written: " + e.getMessage(), "What cannot be logged is not done. Free some space, or make the store's folder writable", e);
        }
        number++;
        previous = AuditEntry.hash(line);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** The digest of the last line: whoever keeps it elsewhere can tell later that nothing up to it was changed. Empty where there is none. */
    public synchronized String head() {
        return previous;
    }

    /**
     * What a log holds.
     *
     * @param entries how many lines there are
     * @param head the digest of the last one
     * @param broken what is wrong with the first line that does not fit
     */
    public record Verdict(long entries, String head, Optional<String> broken) {}

    /**
     * Reads a log from end to end and compares each line's digest with its content and with the line before.
     *
     * @param known a digest that was kept elsewhere; the log must have a line with it
     */
    public static Verdict verify(Path folder, Optional<String> known) {
        String previous = "";
        long number = 0;
        boolean met = known.isEmpty();
        try (BufferedReader lines = lines(folder)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<String> broken = broken(line, number, previous);
                if (broken.isPresent()) {
                    return new Verdict(number, previous, broken);
                }
                previous = AuditEntry.hash(line);
                met |= known.filter(previous::equals).isPresent();
            }
        } catch (IOException e) {
            return new Verdict(number, previous, Optional.of("line " + (number + 1) + " cannot be read: " + e.getMessage()));
        }
        return new Verdict(number, previous, met ? Optional.empty() : Optional.of("no line has the digest " + known.get() + ": lines at the end were cut off, or the log is another"));
    }

    /** Bytes that are no text become U+FFFD, so that a damaged line is one and not the end. */
    private static BufferedReader lines(Path folder) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(folder.resolve(FILE)), StandardCharsets.UTF_8));
    }

    private static Optional<String> broken(String line, long number, String previous) {
        if (!AuditEntry.isWhole(line)) {
            return Optional.of("line " + number + " was changed, or is not whole: its digest is not that of its content");
        }
        try {
            AuditEntry entry = AuditEntry.of(line);
            return entry.number() == number && entry.previous().equals(previous) ? Optional.empty()
                    : Optional.of("line " + number + " does not follow the one before: lines were taken out, put in or moved");
        } catch (JsonProcessingException e) {
            return Optional.of("line " + number + " is none of this log");
        }
    }

    /** Gives each line to a reader, the oldest first; lines that are damaged are passed over. */
    public static void read(Path folder, Consumer<AuditEntry> reader) {
        try (BufferedReader lines = lines(folder)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                entry(line).ifPresent(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be read", e);
        }
    }

    private static Optional<AuditEntry> entry(String line) {
        try {
            return AuditEntry.isWhole(line) ? Optional.of(AuditEntry.of(line)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();   // with a right digest, and none of this log: verifying says so
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the audit log cannot be closed", e);
        }
    }
}
