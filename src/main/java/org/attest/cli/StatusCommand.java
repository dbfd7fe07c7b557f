package org.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.privacy.Marks;
import org.attest.rdf.Sensitivity;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.store.StoreCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest status}: what the store holds. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows the documents in the store, how much was read from them, and what failed and why.",
        footer = {"", "Example:", "  attest status --store article-store"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return store.read(AuditAction.READ, "status", graph -> {
            List<LedgerEntry> entries = graph.entries();
            List<LedgerEntry> failures = entries.stream().filter(entry -> entry.failure().isPresent()).toList();
            StoreCounts counts = graph.counts();
            out.printf(Locale.ROOT, "Store %s%n", graph.folder());
            out.printf(Locale.ROOT, "  %,9d document%s%n  %,9d statements attested%n  %,9d triples%n", counts.documents(), counts.documents() == 1 ? "" : "s", counts.attestations(), counts.triples());
            Marks.Count marks = graph.read(dataset -> new Marks(dataset, graph.iris()).count());
            for (Sensitivity level : List.of(Sensitivity.RESTRICTED, Sensitivity.SECRET)) {
                int documents = marks.documents().getOrDefault(level, 0);
                int people = marks.people().getOrDefault(level, 0);
                if (documents + people > 0) {
                    out.printf(Locale.ROOT, "  %,9d documents and %,d people marked %s%n", documents, people, level.word());
                }
            }
            entries.forEach(entry -> entry.document().ifPresent(document -> out.printf("%s%n    from %s%n", document, entry.path())));
            if (!failures.isEmpty()) {
                out.printf(Locale.ROOT, "%d failed: ('attest build --retry' tries them again)%n", failures.size());
                failures.forEach(entry -> out.printf("  %s%s%n", entry.failure().orElseThrow(),
                        entry.document().map(document -> " (what it said before is kept)").orElse("")));
            }
            out.flush();
            return ExitCode.DONE;
        });
    }
}
