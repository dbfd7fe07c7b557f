package org.attest.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.query.Explanation;
import org.attest.query.QueryLibrary;
import org.attest.query.QueryRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest explain}: every statement about one thing. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Shows every statement about a thing: the words, whose statement it is and through whom, the commitment and the document.",
        footer = {"", "Example:", "  attest explain 'Islamic State'"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", description = "Gives up after this many seconds. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--attestations", description = "Shows the digits of each attestation, by which 'attest decide reject' takes it.")
    private boolean attestations;

    @Parameters(index = "0", paramLabel = "IRI|NAME", description = "What to explain.")
    private String thing;

    @Override
    public Integer call() throws IOException {
        return store.read(AuditAction.READ, "explain", graph -> {
            Explanation explanation = graph.read(dataset ->
                    Explanation.of(thing, dataset, new QueryRunner(dataset, Duration.ofSeconds(Math.max(1, seconds))), QueryLibrary.standard()));
            PrintStream out = new PrintStream(Surroundings.of(spec).out(), false, StandardCharsets.UTF_8);
            out.print(explanation.print(Surroundings.of(spec).width(), attestations));
            out.flush();
            return ExitCode.DONE;
        });
    }
}
