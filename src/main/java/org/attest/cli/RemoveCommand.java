package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.attest.build.Configuration;
import org.attest.build.Timeline;
import org.attest.search.SearchIndex;
import org.attest.store.LedgerEntry;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest remove}: documents out of the store. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = {"Takes documents out of the store, with every statement read from them and all that rests on them alone. The files themselves stay.",
                "The bytes go with 'attest compact'; backups that were made before keep them."},
        footer = {"", "Example:", "  attest remove interviews/kilis.txt && attest compact"})
final class RemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(arity = "1..*", paramLabel = "PATH|IRI", description = "The file a document was read from (it need not exist any more), a folder of such files, or the document's IRI.")
    private List<String> wanted;

    @Override
    public Integer call() throws IOException {
        return store.decide(graph -> {
            List<LedgerEntry> entries = graph.entries();
            Set<LedgerEntry> chosen = new LinkedHashSet<>();
            for (String name : wanted) {
                if (name.isBlank()) {
                    // The folder that it is called in, and all below it, by a variable that was never set.
                    throw new InputException(name, "names nothing", "Name a file, a folder or a document's IRI; '.' is this folder");
                }
                Path path = Path.of(Surroundings.of(spec).path(name));
                List<LedgerEntry> matching = entries.stream()
                        .filter(entry -> entry.document().filter(name::equals).isPresent() || Path.of(entry.path()).startsWith(path)).toList();
                if (matching.isEmpty()) {
                    throw new InputException(name, "no document of the store was read from here", "'attest status' lists the documents and their files");
                }
                chosen.addAll(matching);
            }
            chosen.forEach(entry -> {
                graph.remove(entry);
                spec.commandLine().getOut().println("removed " + entry.path());
            });
            spec.commandLine().getErr().println("The bytes stay in the store's files until 'attest compact', and in backups and exports made before");
            if (Surroundings.of(spec).held().isEmpty()) {
                // A server withdraws its own.
                SearchIndex.discard(graph);
            }
            Timeline.update(graph, Configuration.digest()).ifPresent(problem -> spec.commandLine().getErr().println("doubtful: " + problem.where() + ": " + problem.message()));
            return ExitCode.DONE;
        });
    }
}
