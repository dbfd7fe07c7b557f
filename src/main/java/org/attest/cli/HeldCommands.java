package org.attest.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.server.CommandServlet;
import org.attest.store.GraphStore;

/**
 * Runs commands for other processes of the same user, in the process that holds the store: those that read side by side, those by which people decide one after the other.
 * What takes long or needs the store for itself is not among them.
 */
final class HeldCommands implements CommandServlet.Runner {

    private static final Set<String> READING = Set.of("status", "query", "explain", "sparql", "export", "validate", "decide list", "decide export");
    private static final Set<String> DECIDING = Set.of("decide merge", "decide split", "decide reject", "decide undo", "decide forget", "decide import", "mark", "remove");

    private final GraphStore store;
    /** Held by who decides: a decision is made of what was decided before it. */
    private final Object deciding = new Object();

    HeldCommands(GraphStore store) {
        this.store = store;
    }

    @Override
    public CommandServlet.Done run(CommandServlet.Command command, OutputStream out, OutputStream err) {
        String name = name(command.arguments());
        Surroundings there = new Surroundings(new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)), command.inputName(), out, command.width(), Path.of(command.folder()), Optional.of(store));
        var line = Attest.commandLine(there, err);
        String[] arguments = command.arguments().toArray(String[]::new);
        if (READING.contains(name)) {
            return new CommandServlet.Done(line.execute(arguments), false);
        }
        if (DECIDING.contains(name)) {
            synchronized (deciding) {
                return new CommandServlet.Done(line.execute(arguments), true);
            }
        }
        line.getErr().println("attest: a server does not run '" + name + "'");
        return new CommandServlet.Done(ExitCode.WRONG_USAGE.code(), false);
    }

    private static String name(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        return first.equals("decide") && arguments.size() > 1 ? first + " " + arguments.get(1) : first;
    }
}
