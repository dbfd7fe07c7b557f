package org.attest.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What Java's own standard output keeps to itself: that something could not be written. A file of results that is not whole must not look like one that is. */
final class StandardOutput extends OutputStream {

    private static final String NOBODY_READS = "Broken pipe";
    private static final int BUFFER = 1 << 13;

    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** What stands in the place of {@link System#out}. */
    PrintStream printer() {
        return new PrintStream(new BufferedOutputStream(this, BUFFER), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    /**
     * The exit code of a command, now that all is written: of one whose results are not, it is a failure. Whoever stops reading, as {@code head} does, has enough.
     *
     * @param code as the command gave it
     */
    int code(int code, PrintWriter err) {
        Optional<String> reason = failure.map(IOException::getMessage).filter(message -> !message.equals(NOBODY_READS));
        reason.ifPresent(message -> err.println("attest: standard output: cannot be written (" + message + "); what was written is not whole. Make room, and run the command again"));
        return reason.isPresent() && code == ExitCode.DONE.code() ? ExitCode.FAILED.code() : code;
    }
}
