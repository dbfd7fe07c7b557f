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
    private int write(IOException failure, boolean hasReader, int code) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw failure;
            }
        }, () -> hasReader);
        try (PrintStream printer = out.printer()) {
            printer.println("a line of results");
        }
        return out.code(code, new PrintWriter(told, true));
    }

    @Test
    void whatCannotBeWrittenIsAFailure() {
        IOException full = new IOException("No space left on device");
        assertThat(write(full, false, ExitCode.DONE.code())).isEqualTo(ExitCode.FAILED.code());
        assertThat(told.toString()).hasLineCount(1).startsWith("attest: standard output: cannot be written (No space left on device)");
        assertThat(write(full, false, ExitCode.DOES_NOT_CONFORM.code())).isEqualTo(ExitCode.DOES_NOT_CONFORM.code());
    }

    @Test
    void aFailureWithoutAReasonIsOneToo() {
        assertThat(write(new IOException(), false, ExitCode.DONE.code())).isEqualTo(ExitCode.FAILED.code());
        assertThat(told.toString()).contains("cannot be written (IOException)");
    }

    @Test
    void whoStopsReadingHasEnoughInAnyLanguage() {
        assertThat(write(new IOException("Broken pipe"), true, ExitCode.DONE.code())).isZero();
        assertThat(write(new IOException("Relais brisé (pipe)"), true, ExitCode.DONE.code())).isZero();
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void aPipeThatNobodyReadsIsNoFailure() throws IOException, InterruptedException {
        assumeTrue(new File("/dev/fd/1").exists());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "org.attest.cli.Attest", "query", "--list").start();
        process.getInputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).describedAs(err).isZero();
        assertThat(err).doesNotContain("cannot be written");
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
