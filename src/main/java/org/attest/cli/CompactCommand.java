package org.attest.cli;

import java.util.concurrent.Callable;

import org.attest.search.SearchIndex;
import org.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attest compact}: the database written anew. */
@Command(name = "compact", mixinStandardHelpOptions = true,
        description = {"Writes the database anew without what was replaced or removed: its bytes are gone, and it takes less space.",
                "The copy is checked before the old one goes; whatever breaks it off, the store stays whole."},
        footer = {"", "Example:", "  attest compact --store article-store"})
final class CompactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Override
    public Integer call() {
        try (GraphStore graph = store.open()) {
            graph.compact();
            SearchIndex.discard(graph);
            spec.commandLine().getOut().println("Compacted " + graph.folder());
        }
        return ExitCode.DONE.code();
    }
}
