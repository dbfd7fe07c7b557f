package org.attest.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One course over the files: they are read side by side and stored in the order of their paths, so that what comes out does not depend on which thread was faster. */
final class BuildRun {

    private final FileUnderstanding understanding;
    private final FileStoring storing;
    private final Tally tally;
    private final BuildProgress progress;
    private final Settings settings;

    /**
     * What a run was asked for.
     *
     * @param date of all documents, where they do not say their own
     * @param configuration identifies all that decides what is read from a document
     * @param threads how many files are read at once
     * @param retry true to read again what failed
     */
    record Settings(Optional<LocalDate> date, String configuration, int threads, boolean retry) {}

    /** A file in its turn: being read, or not since it was before. */
    private record UnderWay(SourceFile file, Optional<Future<FileResult>> reading) {}

    BuildRun(FileUnderstanding understanding, FileStoring storing, BuildProgress progress, Settings settings) {
        this.understanding = understanding;
        this.storing = storing;
        this.tally = storing.tally();
        this.progress = progress;
        this.settings = settings;
    }

    void readAll(List<Path> files) {
        progress.started(files.size());
        ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
        try {
            readAll(files, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private void readAll(List<Path> files, ExecutorService workers) {
        Queue<UnderWay> underWay = new ArrayDeque<>();
        for (Path path : files.stream().sorted(Comparator.comparing(SourceFile::key)).toList()) {
            Optional<SourceFile> found = file(path);
            if (found.isEmpty()) {
                continue;
            }
            SourceFile file = found.get();
            Optional<String> failure = settings.retry() ? Optional.empty() : storing.failure(file);
            if (failure.isPresent()) {
                tally.failed(path, failure.get() + " It has not changed since it failed; 'attest build --retry' tries it again");
                continue;
            }
            // Few at a time: finished graphs wait in memory until they are stored.
            if (underWay.size() == 2 * settings.threads()) {
                finish(underWay.remove());
            }
            underWay.add(new UnderWay(file, storing.holds(file) ? Optional.empty() : Optional.of(submit(file, workers))));
        }
        while (!underWay.isEmpty()) {
            finish(underWay.remove());
        }
    }

    private Optional<SourceFile> file(Path path) {
        try {
            return Optional.of(new SourceFile(path, Configuration.fingerprint(path,
                    List.of(Configuration.VERSION, settings.configuration(), settings.date().toString(), path.getFileName().toString()))));
        } catch (IOException e) {
            tally.failed(path, "cannot be read: " + e.getMessage() + ". Check that the file is there and that you may read it");
            return Optional.empty();
        }
    }

    private Future<FileResult> submit(SourceFile file, ExecutorService workers) {
        progress.reading(file.path());
        return workers.submit(() -> understanding.read(file, settings.date()));
    }

    /** What was stored before is asked for again: a file before it may have given up the document that both had given. */
    private void finish(UnderWay next) {
        if (next.reading().isPresent()) {
            storing.store(result(next.reading().get()));
        } else if (storing.holds(next.file())) {
            tally.unchanged(next.file().path());
        } else {
            storing.store(understanding.read(next.file(), settings.date()));
        }
    }

    private static FileResult result(Future<FileResult> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted; what was stored stays, run it again to go on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a document could not be read because of a fault in the program", e.getCause());
        }
    }
}
