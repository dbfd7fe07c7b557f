package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private final StringWriter told = new StringWriter();

    /** Writes a line to a stream that fails so, and gives the exit code of a command that noticed nothing. */
    private int write(String failure, int code) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(failure);
            }
        });
        try (PrintStream printer = out.printer()) {
            printer.println("a line of results");
        }
        return out.code(code, new PrintWriter(told, true));
    }

    @Test
    void whatCannotBeWrittenIsAFailure() {
        assertThat(write("No space left on device", ExitCode.DONE.code())).isEqualTo(ExitCode.FAILED.code());
        assertThat(told.toString()).hasLineCount(1).startsWith("attest: standard output: cannot be written (No space left on device)");
        assertThat(write("No space left on device", ExitCode.DOES_NOT_CONFORM.code())).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());
    }

    @Test
    void whoStopsReadingHasEnough() {
        assertThat(write("Broken pipe", ExitCode.DONE.code())).isZero();
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void aFullDiskIsToldByTheProgramItself() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "org.attest.cli.Attest", "query", "--list")
                .redirectOutput(full).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).describedAs(err).isEqualTo(ExitCode.FAILED.code());
        assertThat(err).contains("attest: standard output: cannot be written (");
    }
}
