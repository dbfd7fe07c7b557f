package org.attest.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.attest.annotation.Pipeline;
import org.attest.build.BuildRun.Settings;
import org.attest.extract.FactReader;
import org.attest.rdf.FactMapper;
import org.attest.source.DocumentFinder;
import org.attest.source.DocumentReader;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.text.InputException;
import org.attest.text.Problem;

/**
 * Files to stored graph. Documents are read by several threads and stored by one, each in a transaction of its own; what comes out does not depend on
 * which thread was faster. A document that fails is reported and ends nothing.
 */
public final class KnowledgeGraphBuilder implements AutoCloseable {

    private final GraphStore store;
    private final DocumentReader documents;
    private final FileUnderstanding understanding;
    private final String configuration;
    private final int threads;

    /** As the other, with {@link BuildLimits#STANDARD}. */
    public KnowledgeGraphBuilder(GraphStore store, DocumentReader documents, Supplier<Pipeline> pipeline, FactReader reader,
                                 FactMapper mapper, String configuration, int threads) {
        this(store, documents, pipeline, reader, mapper, configuration, threads, BuildLimits.STANDARD);
    }

    /**
     * @param pipeline asked once, when the first document needs it: its models take seconds to load
     * @param configuration identifies all that decides what is read from a document
     * @param threads at least 1
     */
    public KnowledgeGraphBuilder(GraphStore store, DocumentReader documents, Supplier<Pipeline> pipeline, FactReader reader,
                                 FactMapper mapper, String configuration, int threads, BuildLimits limits) {
        if (threads < 1) {
            throw new IllegalArgumentException("a build needs at least 1 thread, got " + threads);
        }
        this.store = store;
        this.documents = documents;
        this.understanding = new FileUnderstanding(documents, pipeline, reader, mapper, limits);
        this.configuration = configuration;
        this.threads = threads;
    }

    /**
     * Tries the files again that failed, where they are still there.
     *
     * @param paths files or folders; all where there are none
     * @param date as for {@link #build}
     */
    public BuildReport retry(List<Path> paths, Optional<LocalDate> date, BuildProgress progress) {
        List<Path> within = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        List<Path> failed = store.entries().stream().filter(entry -> entry.failure().isPresent()).map(LedgerEntry::path).map(Path::of)
                .filter(path -> within.isEmpty() || within.stream().anyMatch(path::startsWith)).toList();
        List<Problem> gone = failed.stream().filter(path -> !Files.exists(path))
                .map(path -> new Problem(path.toString(), "failed before and is no longer there; 'attest remove' takes it off the list")).toList();
        return run(failed.stream().filter(Files::exists).toList(), List.of(), gone, new Settings(date, configuration, threads, true), progress);
    }

    /**
     * Reads these files and folders into the store. What was read before and has not changed is passed over, and so is what failed before and has not changed.
     *
     * @param date of all documents, where they do not say their own
     * @throws InputException where a path cannot be found
     */
    public BuildReport build(List<Path> paths, Optional<LocalDate> date, BuildProgress progress) {
        DocumentFinder.Found found = DocumentFinder.find(paths);
        return run(found.files(), paths, found.problems(), new Settings(date, configuration, threads, false), progress);
    }

    private BuildReport run(List<Path> files, List<Path> roots, List<Problem> problems, Settings settings, BuildProgress progress) {
        Tally tally = new Tally(progress);
        tally.doubtful(problems);
        // A file of marks that is wrong is told before anything is stored without its mark.
        Sidecars marks = Sidecars.of(store, roots, files);
        new BuildRun(understanding, new FileStoring(store, tally), progress, settings).readAll(files);
        tally.doubtful(marks.apply());
        Timeline.update(store, configuration).ifPresent(problem -> tally.doubtful(List.of(problem)));
        return tally.report();
    }

    @Override
    public void close() {
        documents.close();
    }
}
