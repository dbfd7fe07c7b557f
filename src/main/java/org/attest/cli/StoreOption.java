package org.attest.cli;

import java.nio.file.Path;

import org.attest.store.GraphStore;
import picocli.CommandLine.Option;

/** The {@code --store} that goes with every command. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:ATTEST_STORE:-attest-store}",
            description = "Where the graph is kept. Default: $ATTEST_STORE, else ./attest-store.")
    private Path folder;

    Path folder() {
        return folder;
    }

    /** Opens the store, which must be there. */
    GraphStore open() {
        return GraphStore.open(folder);
    }
}
