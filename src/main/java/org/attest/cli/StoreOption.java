package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.attest.audit.AuditAction;
import org.attest.store.GraphStore;
import org.attest.store.StoreContext;
import org.attest.store.StoreHeldException;
import org.attest.text.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The {@code --store} that goes with every command. */
final class StoreOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", defaultValue = "${env:ATTEST_STORE:-attest-store}",
            description = "Where the graph is kept. Default: $ATTEST_STORE, else the folder attest-store.")
    private Path folder;

    /** What a command does with a store. @see #read @see #decide */
    @FunctionalInterface
    interface Work {

        /** @return the exit code */
        ExitCode with(GraphStore store) throws IOException;
    }

    Path folder() {
        return folder;
    }

    /** This command, for whoever finds the store held. */
    StoreContext context() {
        return StoreContext.of(spec.qualifiedName());
    }

    /**
     * Opens the store, which must be there, for what needs it for itself.
     *
     * @throws InputException where there is none; it names that of the demo, where that lies beside it
     */
    GraphStore open() {
        Path demo = folder.resolveSibling(DemoCommand.STORE);
        if (!GraphStore.isStore(folder) && GraphStore.isStore(demo)) {
            throw new InputException(folder.toString(), "there is no store here", "The one of 'attest demo' is in " + demo + ": name it with --store " + demo + ", or build your own with 'attest build --store " + folder + " PATH…'");
        }
        return GraphStore.open(folder, context());
    }

    /**
     * Lets a command read: in the store that it opens, or, where a server holds that, in the server.
     *
     * @param with what is asked, for the audit log: a command and the name of a question, nothing that could be a name of a person
     */
    int read(AuditAction action, String with, Work work) throws IOException {
        return read(action, with, work, Forwarding.of(spec));
    }

    /** As {@link #read(AuditAction, String, Work)}. @param forwarding what the server is asked */
    int read(AuditAction action, String with, Work work, Forwarding forwarding) throws IOException {
        return decide(store -> {
            store.audit().append(action, with, List.of());
            return work.with(store);
        }, forwarding);
    }

    /** Lets a command change what people have a say in: in the store that it opens, or in the server that holds that. The store logs each change. */
    int decide(Work work) throws IOException {
        return decide(work, Forwarding.of(spec));
    }

    /** As {@link #decide(Work)}. @param forwarding what the server is asked */
    int decide(Work work, Forwarding forwarding) throws IOException {
        var held = Surroundings.of(spec).held();
        if (held.isPresent()) {
            return work.with(held.get()).code();
        }
        try (GraphStore store = open()) {
            return work.with(store).code();
        } catch (StoreHeldException e) {
            return RunningServer.of(folder).orElseThrow(() -> e).run(forwarding, e);
        }
    }
}
