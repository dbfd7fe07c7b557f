package org.attest.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.attest.server.CommandServlet;
import org.attest.server.StoreChange;
import org.attest.store.GraphStore;
import picocli.CommandLine;

/**
 * Runs commands for other processes of the same user, in the process that holds the store: those that read side by side, those by which people decide one after the other.
 * What takes long or needs the store for itself is not among them.
 */
final class HeldCommands implements CommandServlet.Runner {

    private static final Set<String> READING = Set.of("status", "query", "explain", "sparql", "export", "validate", "decide list", "decide export");
    private static final Set<String> DECIDING = Set.of("decide merge", "decide split", "decide reject", "decide undo", "decide import", "mark");
    private static final Set<String> WITHDRAWING = Set.of("decide forget", "remove");

    private final GraphStore store;
    /** Held by who decides: a decision is made of what was decided before it. */
    private final Object deciding = new Object();
    private volatile boolean closed;

    HeldCommands(GraphStore store) {
        this.store = store;
    }

    @Override
    public int run(CommandServlet.Command command, OutputStream out, OutputStream err, Consumer<StoreChange> renew) {
        String name = name(command.arguments());
        Surroundings there = new Surroundings(new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)), command.inputName(), out, command.width(), Path.of(command.folder()), Optional.of(store));
        CommandLine line = Attest.commandLine(there, err);
        String[] arguments = command.arguments().toArray(String[]::new);
        if (READING.contains(name)) {
            return closed ? refuse(line) : line.execute(arguments);
        }
        if (DECIDING.contains(name) || WITHDRAWING.contains(name)) {
            synchronized (deciding) {
                return closed ? refuse(line) : decide(line, arguments, WITHDRAWING.contains(name) ? StoreChange.WITHDRAWN : StoreChange.DECIDED, renew);
            }
        }
        line.getErr().println("attest: a server does not run '" + name + "'");
        return ExitCode.WRONG_USAGE.code();
    }

    private int decide(CommandLine line, String[] arguments, StoreChange change, Consumer<StoreChange> renew) {
        long before = store.changes();
        try {
            return line.execute(arguments);
        } finally {
            // Also of a command that failed halfway: what it did until then holds.
            if (store.changes() != before) {
                renew.accept(change);
            }
        }
    }

    private static int refuse(CommandLine line) {
        line.getErr().println("attest: the server that holds the store is being stopped, and nothing was done. Run the command again in a moment");
        return ExitCode.BAD_INPUT.code();
    }

    @Override
    public void close() {
        synchronized (deciding) {
            closed = true;
        }
    }

    private static String name(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        return first.equals("decide") && arguments.size() > 1 ? first + " " + arguments.get(1) : first;
    }
}
