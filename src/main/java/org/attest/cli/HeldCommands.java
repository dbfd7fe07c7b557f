package org.attest.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.attest.server.CommandServlet;
import org.attest.store.GraphStore;

/** Runs commands that read for other processes of the same user, in the process that holds the store. */
record HeldCommands(GraphStore store) implements CommandServlet.Runner {

    private static final Set<String> READING = Set.of("status", "query", "explain", "sparql", "export", "validate");

    @Override
    public int run(CommandServlet.Command command, OutputStream out, OutputStream err) {
        String name = command.arguments().isEmpty() ? "" : command.arguments().getFirst();
        Surroundings there = new Surroundings(new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)), out, command.width(), Optional.of(store));
        var line = Attest.commandLine(there, err);
        if (!READING.contains(name)) {
            line.getErr().println("attest: a server does not run '" + name + "'");
            return ExitCode.WRONG_USAGE.code();
        }
        return line.execute(command.arguments().toArray(String[]::new));
    }
}
