package org.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.attest.build.BuildProgress;

/** A bar on a terminal, a line per document elsewhere: documents done, words per second, time left, current file. */
final class TerminalProgress implements BuildProgress, AutoCloseable {

    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean("attest.terminal");
    private Optional<ProgressBar> bar = Optional.empty();
    private long started;
    private long words;
    private int files;
    private int done;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void started(int count) {
        files = count;
        started = System.nanoTime();
        if (terminal && count > 0) {
            bar = Optional.of(new ProgressBarBuilder().setTaskName("Reading").setInitialMax(count).setUnit(" documents", 1)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK).setUpdateIntervalMillis(200).setConsumer(new ConsoleProgressBarConsumer(System.err)).build());
            bar.get().setExtraMessage(" loading the language models");
        }
    }

    @Override
    public void reading(Path file) {
        bar.ifPresent(shown -> shown.setExtraMessage(" " + file.getFileName() + (words > 0 ? ", " + wordsPerSecond() + " words/s" : "")));
    }

    @Override
    public void finished(Path file, Outcome outcome, int size) {
        words += size;
        done++;
        if (bar.isPresent()) {
            bar.get().step();
        } else if (outcome != Outcome.UNCHANGED) {
            err.printf(Locale.ROOT, "[%d/%d] %s: %s%s%n", done, files, file, BuildSummary.word(outcome), size > 0 ? String.format(Locale.ROOT, ", %,d words", size) : "");
            err.flush();
        }
    }

    private long wordsPerSecond() {
        return Math.round(words / Math.max((System.nanoTime() - started) / NANOS, 0.001));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
