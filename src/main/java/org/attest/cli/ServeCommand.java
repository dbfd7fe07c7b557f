package org.attest.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.server.AttestServer;
import org.attest.server.ServerLimits;
import org.attest.server.ServerSettings;
import org.attest.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest serve}: the store over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = {"Serves the store, to be read only: the explorer at /, SPARQL at /attest/sparql, the queries at /api/queries, Fuseki's own pages at /fuseki/.",
                "This machine alone reaches it, unless --bind opens it to others, by TLS and with passwords. Ctrl-C ends it."},
        footer = {"", "Examples:", "  attest serve --port 3030", "  attest serve --bind 192.0.2.10 --port 8443 --name archive.example --keystore server.p12 --users users.txt"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private PortOption port;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", description = "Gives up a query after this many seconds. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Override
    public Integer call() {
        ServerSettings settings = new ServerSettings(port.number(), ServerLimits.standard().withQuery(ResultOptions.seconds(seconds, spec)), network.access());
        try (GraphStore graph = store.open(); AttestServer server = AttestServer.start(graph, settings, new HeldCommands(graph))) {
            graph.audit().append(AuditAction.SERVE, "", List.of());
            spec.commandLine().getOut().println("Attest serves " + graph.folder() + " at " + server.address());
            spec.commandLine().getOut().flush();
            Serving.untilStopped(server, graph);
        }
        return ExitCode.DONE.code();
    }
}
