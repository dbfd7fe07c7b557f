package org.attest.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What Java's own standard output keeps to itself: that something could not be written. A file of results that is not whole must not look like one that is. */
final class StandardOutput extends OutputStream {

    private static final Path PROCESS = Path.of("/dev/fd/1");
    /** Of the mode of a file: what kind it is; a pipe; a socket. */
    private static final int KIND = 0xF000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;
    private static final int BUFFER = 1 << 13;

    private final OutputStream out;
    private final BooleanSupplier hasReader;
    private Optional<IOException> failure = Optional.empty();

    /** @param hasReader true where another process reads what is written, so that it can fail only because that reads no more */
    StandardOutput(OutputStream out, BooleanSupplier hasReader) {
        this.out = out;
        this.hasReader = hasReader;
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe);
    }

    /** The words of the failure would tell too, but they are in the user's language. */
    private static boolean isPipe() {
        try {
            int kind = (Integer) Files.getAttribute(PROCESS, "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
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
        Optional<String> reason = failure.filter(each -> !hasReader.getAsBoolean()).map(each -> Optional.ofNullable(each.getMessage()).orElse(each.getClass().getSimpleName()));
        reason.ifPresent(message -> err.println("attest: standard output: cannot be written (" + message + "); what was written is not whole. Make room, and run the command again"));
        return reason.isPresent() && code == ExitCode.DONE.code() ? ExitCode.FAILED.code() : code;
    }
}
