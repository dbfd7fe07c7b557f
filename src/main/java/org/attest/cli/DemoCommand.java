package org.attest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.attest.build.BuildReport;
import org.attest.build.KnowledgeGraphBuilder;
import org.attest.build.Standard;
import org.attest.server.AttestServer;
import org.attest.server.ServerLimits;
import org.attest.server.ServerSettings;
import org.attest.store.GraphStore;
import org.attest.store.StoreContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest demo}: the bundled narratives, built and served. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = {"Builds the narratives that come with the program into a store of their own and serves it. The first run takes a minute or two;",
                "later ones build nothing and start at once."},
        footer = {"", "Example:", "  attest demo"})
final class DemoCommand implements Callable<Integer> {

    /** Where the graph is kept, unless told otherwise. */
    static final String STORE = "attest-demo-store";

    private static final String TEXTS = "narratives";

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", defaultValue = STORE, description = "Where the graph is kept. Default: ./${DEFAULT-VALUE}.")
    private Path folder;

    @Mixin
    private PortOption port;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--no-serve", description = "Builds and ends.")
    private boolean noServe;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (GraphStore graph = GraphStore.create(folder, Optional.empty(), StoreContext.of("attest demo"))) {
            BuildReport report = build(graph);
            BuildSummary.lines(report, folder).forEach(out::println);
            BuildSummary.complaints(report).forEach(spec.commandLine().getErr()::println);
            if (noServe) {
                out.println("Look at it with: attest serve --store " + folder);
                return ExitCode.DONE.code();
            }
            serve(graph, out);
        }
        return ExitCode.DONE.code();
    }

    private BuildReport build(GraphStore graph) {
        Path texts = folder.resolve(TEXTS);
        DemoNarratives.copyTo(texts);
        int workers = threads.number();
        try (KnowledgeGraphBuilder builder = Standard.builder(graph, workers); TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            return builder.build(List.of(texts), Optional.empty(), progress);
        }
    }

    private void serve(GraphStore graph, PrintWriter out) {
        try (AttestServer server = AttestServer.start(graph, ServerSettings.local(port.number(), ServerLimits.standard()), new HeldCommands(graph))) {
            out.println();
            out.println("Open " + server.address() + " in a browser. Ctrl-C ends the server. Try in another terminal:");
            out.println("  curl '" + server.address() + "api/queries/event/killings?format=csv'");
            out.println("  curl --data-urlencode 'query=SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 9' " + server.address() + "attest/sparql");
            out.println("  attest query claims/hearsay --store " + folder);
            out.flush();
            Serving.untilStopped(server, graph);
        }
    }
}
