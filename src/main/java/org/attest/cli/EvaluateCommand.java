package org.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.attest.evaluation.Evaluation;
import org.attest.evaluation.EvaluationReport;
import org.attest.evaluation.Gold;
import org.attest.rdf.Ontology;
import org.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest evaluate}: a build against what careful readers noted. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = {"Scores the documents in the store against gold facts written by a careful reader (see docs/evaluation.md).",
                "Build the documents first; gold is matched to them by its words."},
        footer = {"", "Example:", "  attest evaluate --store demo-store data/narratives"})
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--details", description = "List each missing and surplus fact with its words.")
    private boolean details;

    @Parameters(paramLabel = "GOLD", description = "A facts.ttl, or a folder with one in each sub-folder.")
    private Path gold;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Gold> golds = Files.isDirectory(gold) ? Gold.readAll(gold) : List.of(Gold.read(gold));
        Ontology ontology = Ontology.load();
        try (GraphStore graph = store.open()) {
            EvaluationReport report = EvaluationReport.of(graph.dataset(), golds, ontology);
            if (json) {
                out.println(report.json());
            } else {
                report.table().forEach(out::println);
            }
            if (details) {
                for (Gold one : golds) {
                    EvaluationReport.details(Evaluation.of(graph.dataset(), one, ontology)).forEach(out::println);
                }
            }
        }
        return ExitCode.DONE.code();
    }
}
