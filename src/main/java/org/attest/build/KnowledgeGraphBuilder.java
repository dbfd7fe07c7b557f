package org.attest.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Pipeline;
import org.attest.build.BuildProgress.Outcome;
import org.attest.extract.FactReader;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Fact;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.FactMapper;
import org.attest.source.DocumentFinder;
import org.attest.source.DocumentReader;
import org.attest.source.ReadResult;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.text.Document;
import org.attest.text.InputException;
import org.attest.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files to stored graph. Documents are read by several threads and stored by one, each in a transaction of its own; what comes out does not depend on
 * which thread was faster. A document that fails is reported and ends nothing.
 */
public final class KnowledgeGraphBuilder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeGraphBuilder.class);

    private final GraphStore store;
    private final DocumentReader documents;
    private final java.util.function.Supplier<Pipeline> pipeline;
    private final FactReader reader;
    private final FactMapper mapper;
    private final String configuration;
    private final int threads;
    private final BuildLimits limits;

    /** As the other, with {@link BuildLimits#STANDARD}. */
    public KnowledgeGraphBuilder(GraphStore store, DocumentReader documents, java.util.function.Supplier<Pipeline> pipeline, FactReader reader,
                                 FactMapper mapper, String configuration, int threads) {
        this(store, documents, pipeline, reader, mapper, configuration, threads, BuildLimits.STANDARD);
    }

    /**
     * @param pipeline asked once, when the first document needs it: its models take seconds to load
     * @param configuration identifies all that decides what is read from a document
     * @param threads at least 1
     */
    public KnowledgeGraphBuilder(GraphStore store, DocumentReader documents, java.util.function.Supplier<Pipeline> pipeline, FactReader reader,
                                 FactMapper mapper, String configuration, int threads, BuildLimits limits) {
        if (threads < 1) {
            throw new IllegalArgumentException("a build needs at least 1 thread, got " + threads);
        }
        this.store = store;
        this.documents = documents;
        this.pipeline = pipeline;
        this.reader = reader;
        this.mapper = mapper;
        this.configuration = configuration;
        this.threads = threads;
        this.limits = limits;
    }

    /**
     * Tries the files again that failed, where they are still there.
     *
     * @param paths files or folders; all where there are none
     * @param date as for {@link #build}
     */
    public BuildReport retry(List<Path> paths, Optional<LocalDate> date, BuildProgress progress) {
        List<Path> within = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        List<Path> failed = store.entries().stream().filter(entry -> entry.failure().isPresent()).map(entry -> Path.of(entry.path()))
                .filter(path -> within.isEmpty() || within.stream().anyMatch(path::startsWith)).toList();
        Run run = new Run(date, progress, true);
        failed.stream().filter(path -> !Files.exists(path)).forEach(run::isGone);
        return run(run, failed.stream().filter(Files::exists).toList(), List.of());
    }

    /**
     * Reads these files and folders into the store. What was read before and has not changed is passed over, and so is what failed before and has not changed.
     *
     * @param date of all documents, where they do not say their own
     * @throws InputException where a path cannot be found
     */
    public BuildReport build(List<Path> paths, Optional<LocalDate> date, BuildProgress progress) {
        DocumentFinder.Found found = DocumentFinder.find(paths);
        Run run = new Run(date, progress, false);
        run.problems.addAll(found.problems());
        return run(run, found.files(), paths);
    }

    private BuildReport run(Run run, List<Path> files, List<Path> roots) {
        // A file of marks that is wrong is told before anything is stored without its mark.
        Sidecars marks = Sidecars.of(store, roots, files);
        run.progress.started(files.size());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            run.readAll(files, workers);
            run.problems.addAll(marks.apply());
            Timeline.update(store, configuration).ifPresent(run.problems::add);
        } finally {
            workers.shutdownNow();
        }
        return run.report();
    }

    @Override
    public void close() {
        documents.close();
    }

    /** A file in its turn: being read, or not since it was before. */
    private record UnderWay(Path file, String fingerprint, Optional<Future<Read>> reading) {}

    /** A file on its way: either with a graph or with a failure. */
    private record Read(Path file, String fingerprint, String sha256, Optional<DocumentGraph> graph, Map<String, Integer> facts, int words, List<Problem> problems,
                        Optional<String> failure) {}

    private final class Run {

        private final Optional<LocalDate> date;
        private final BuildProgress progress;
        private final boolean retry;
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final Map<String, Integer> facts = new TreeMap<>();
        private final List<Problem> failures = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private long words;

        /** @param retry true to read again what failed */
        Run(Optional<LocalDate> date, BuildProgress progress, boolean retry) {
            this.date = date;
            this.progress = progress;
            this.retry = retry;
        }

        /** Stored in the order of the files' paths, so that of two with the same text the first gives the document, whichever thread was faster. */
        void readAll(List<Path> files, ExecutorService workers) {
            Queue<UnderWay> underWay = new ArrayDeque<>();
            for (Path file : files.stream().sorted(Comparator.comparing(KnowledgeGraphBuilder::key)).toList()) {
                Optional<String> fingerprint = fingerprint(file);
                if (fingerprint.isEmpty()) {
                    continue;
                }
                Optional<String> failure = retry ? Optional.empty() : failedBefore(file, fingerprint.get());
                if (failure.isPresent()) {
                    failures.add(new Problem(file.toString(), failure.get() + " It has not changed since it failed; 'attest build --retry' tries it again"));
                    count(file, Outcome.FAILED, 0);
                    continue;
                }
                // Few at a time: finished graphs wait in memory until they are stored.
                if (underWay.size() == 2 * threads) {
                    finish(underWay.remove());
                }
                underWay.add(new UnderWay(file, fingerprint.get(), isStored(file, fingerprint.get()) ? Optional.empty() : Optional.of(submit(file, fingerprint.get(), workers))));
            }
            while (!underWay.isEmpty()) {
                finish(underWay.remove());
            }
        }

        private Future<Read> submit(Path file, String fingerprint, ExecutorService workers) {
            progress.reading(file);
            return workers.submit(() -> read(file, fingerprint));
        }

        /** What was stored before is asked for again: a file before it may have given up the document that both had given. */
        private void finish(UnderWay next) {
            if (next.reading().isPresent()) {
                store(result(next.reading().get()));
            } else if (isStored(next.file(), next.fingerprint())) {
                count(next.file(), Outcome.UNCHANGED, 0);
            } else {
                store(read(next.file(), next.fingerprint()));
            }
        }

        private Optional<String> fingerprint(Path file) {
            try {
                return Optional.of(Configuration.fingerprint(file, List.of(Configuration.VERSION, configuration, date.toString(), file.getFileName().toString())));
            } catch (IOException e) {
                failures.add(new Problem(file.toString(), "cannot be read: " + e.getMessage() + ". Check that the file is there and that you may read it"));
                count(file, Outcome.FAILED, 0);
                return Optional.empty();
            }
        }

        private Optional<String> failedBefore(Path file, String fingerprint) {
            return store.entry(key(file)).filter(entry -> entry.fingerprint().equals(fingerprint)).flatMap(LedgerEntry::failure);
        }

        private void isGone(Path file) {
            problems.add(new Problem(file.toString(), "failed before and is no longer there; 'attest remove' takes it off the list"));
        }

        private boolean isStored(Path file, String fingerprint) {
            return store.entry(key(file)).filter(entry -> entry.fingerprint().equals(fingerprint) && entry.failure().isEmpty()).flatMap(LedgerEntry::document).isPresent();
        }

        private static Read result(Future<Read> reading) {
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

        private Read read(Path file, String fingerprint) {
            try {
                ReadResult result = documents.read(file, date);
                limits.checkSentences(file.toString(), result.document());
                DocumentFacts read = understood(file, result.document());
                List<Problem> doubtful = new ArrayList<>(result.problems());
                doubtful.addAll(read.problems());
                Map<String, Integer> counts = new TreeMap<>();
                read.facts().forEach(fact -> counts.merge(kind(fact), 1, Integer::sum));
                int size = result.document().text().split("\\s+").length;
                return new Read(file, fingerprint, result.document().sha256(), Optional.of(mapper.map(read)), counts, size, doubtful, Optional.empty());
            } catch (OutOfMemoryError e) {
                return new Read(file, fingerprint, "", Optional.empty(), Map.of(), 0, List.of(), Optional.of(file + ": needs more memory than the program has ("
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB). Give it more, for example ATTEST_HEAP=6g, fewer --threads, or split the file"));
            } catch (InputException e) {
                return new Read(file, fingerprint, "", Optional.empty(), Map.of(), 0, List.of(), Optional.of(e.getMessage()));
            } catch (RuntimeException | StackOverflowError e) {
                // One document that the program cannot cope with must not take the others with it. Its message may hold words of the text.
                LOG.debug("fault of the program while reading {}", file, e);
                return new Read(file, fingerprint, "", Optional.empty(), Map.of(), 0, List.of(), Optional.of(file + ": could not be read because of a fault in the program ("
                        + e.getClass().getSimpleName() + place(e) + "). Please report it; --verbose shows more"));
            }
        }

        private DocumentFacts understood(Path file, Document document) {
            // The models are loaded before the clock runs.
            Pipeline loaded = pipeline.get();
            Duration time = limits.time(document.text().length());
            try {
                return Timed.call(() -> {
                    AnnotatedText text = loaded.annotate(document);
                    if (text.layers().contains(Layer.CHAINS)) {
                        limits.checkChains(file.toString(), text.get(Layer.CHAINS).chains().size());
                    }
                    return reader.read(text);
                }, time);
            } catch (TimeoutException e) {
                throw new InputException(file.toString(), "was not read within " + time.toSeconds() + " seconds", "Split it, or leave it out; 'attest build --retry' tries it again", e);
            }
        }

        private static String place(Throwable fault) {
            return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.attest.")).findFirst()
                    .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName()).orElse("");
        }

        private void store(Read read) {
            problems.addAll(read.problems());
            if (read.failure().isPresent()) {
                String reason = read.failure().get();
                store.putFailure(new LedgerEntry(key(read.file()), read.fingerprint(), Optional.empty(), Optional.of(reason)));
                failures.add(new Problem(read.file().toString(), reason));
                count(read.file(), Outcome.FAILED, 0);
                return;
            }
            DocumentGraph graph = read.graph().orElseThrow();
            String key = key(read.file());
            LedgerEntry entry = new LedgerEntry(key, read.fingerprint(), Optional.of(graph.document().getURI()), Optional.empty());
            Optional<LedgerEntry> earlier = store.entry(key);
            Optional<String> sameText = store.documentOf(read.sha256());
            Optional<String> firstOther = sameText.flatMap(document -> store.entriesOf(document).stream().map(LedgerEntry::path).filter(path -> !path.equals(key)).findFirst());
            if (firstOther.filter(path -> path.compareTo(key) < 0).isPresent()) {
                store.putDuplicate(new LedgerEntry(key, read.fingerprint(), sameText, Optional.empty()));
                count(read.file(), Outcome.DUPLICATE, read.words());
                return;
            }
            store.put(graph, entry, sameText);
            if (firstOther.isPresent()) {
                count(read.file(), Outcome.DUPLICATE, read.words());
                return;
            }
            words += read.words();
            read.facts().forEach((kind, number) -> facts.merge(kind, number, Integer::sum));
            count(read.file(), earlier.flatMap(LedgerEntry::document).isPresent() ? Outcome.REPLACED : Outcome.ADDED, read.words());
        }

        private void count(Path file, Outcome outcome, int size) {
            outcomes.merge(outcome, 1, Integer::sum);
            progress.finished(file, outcome, size);
        }

        BuildReport report() {
            Comparator<Problem> order = Comparator.comparing(Problem::where).thenComparing(Problem::message);
            failures.sort(order);
            problems.sort(order);
            return new BuildReport(outcomes, facts, words, failures, problems);
        }
    }

    private static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.IsA isA -> isA.subject() instanceof org.attest.fact.Referent.Event ? "events" : "people, organizations, groups and places";
            case Fact.Named named -> "names";
            case Fact.HasRole role -> "roles in events";
            case Fact.Relates relates -> "relations";
            case Fact.HasAttribute has -> "attributes";
            case Fact.Happens happens -> "dates and durations";
            case Fact.Ordered ordered -> "order of events";
        };
    }
}
