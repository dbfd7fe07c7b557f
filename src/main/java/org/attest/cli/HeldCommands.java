package org.attest.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.server.CommandServlet;
import org.attest.store.GraphStore;

/** Runs commands that read for other processes of the same user, in the process that holds the store. */
record HeldCommands(GraphStore store) implements CommandServlet.Runner {

    private static final Set<String> READING = Set.of("status", "query", "explain", "sparql", "export", "validate", "decide list", "decide export");

    @Override
    public int run(CommandServlet.Command command, OutputStream out, OutputStream err) {
        String name = name(command.arguments());
        Surroundings there = new Surroundings(new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)), out, command.width(), Optional.of(store));
        var line = Attest.commandLine(there, err);
        if (!READING.contains(name)) {
            line.getErr().println("attest: a server does not run '" + name + "'");
            return ExitCode.WRONG_USAGE.code();
        }
        return line.execute(command.arguments().toArray(String[]::new));
    }

    private static String name(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        return first.equals("decide") && arguments.size() > 1 ? first + " " + arguments.get(1) : first;
    }
}
