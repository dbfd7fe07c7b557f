package org.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.attest.build.BuildReport;
import org.attest.build.KnowledgeGraphBuilder;
import org.attest.build.Standard;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest build}: files into the store. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = {"Reads narratives (txt, md, html, pdf, docx, odt, rtf, eml, epub) into the store.",
                "What was read before and has not changed is passed over; a file that changed replaces what it said before. A run that was broken off goes on where it was.",
                "What failed is kept with its reason (attest status) and tried again when it changes, or with --retry."},
        footer = {"", "Examples:", "  attest build --date 2018-07-01 interviews/", "  attest build --retry"})
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day the texts were written, where they do not say it themselves.")
    private Optional<LocalDate> date = Optional.empty();

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--base", paramLabel = "IRI", description = "What the IRIs of a new store begin with. Default: https://attest.example/")
    private Optional<String> base = Optional.empty();

    @Option(names = "--retry", description = "Tries only the files again that failed; all of them where no PATH is given.")
    private boolean retry;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files, or folders that are searched to the bottom.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        int workers = threads.number();
        if (paths.isEmpty() && !retry) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
        // Before a store is made for what is not there.
        paths.stream().filter(path -> !retry && !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new InputException(path.toString(), "no such file or folder", "Check the path");
        });
        PrintWriter err = spec.commandLine().getErr();
        try (GraphStore graph = GraphStore.create(store.folder(), base, store.context()); KnowledgeGraphBuilder builder = Standard.builder(graph, workers)) {
            BuildReport report = read(builder, err);
            BuildSummary.lines(report, store.folder()).forEach(spec.commandLine().getOut()::println);
            BuildSummary.complaints(report).forEach(err::println);
            if (report.outcomes().isEmpty()) {
                err.println(retry ? "Nothing failed that is still there" : "There is nothing to read: no file of a kind that Attest reads");
            }
            return report.failures().isEmpty() ? ExitCode.DONE.code() : ExitCode.BAD_INPUT.code();
        }
    }

    private BuildReport read(KnowledgeGraphBuilder builder, PrintWriter err) {
        try (TerminalProgress progress = new TerminalProgress(err)) {
            return retry ? builder.retry(paths, date, progress) : builder.build(paths, date, progress);
        }
    }
}
