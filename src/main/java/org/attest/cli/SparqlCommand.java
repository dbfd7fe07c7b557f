package org.attest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.query.QueryResult;
import org.attest.query.QueryRunner;
import org.attest.query.ReadOnlyQuery;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest sparql}: any query that only reads. */
@Command(name = "sparql", mixinStandardHelpOptions = true,
        description = "Runs a SPARQL query over the union of all graphs. Updates, SERVICE and graphs that are not in the store are refused.",
        footer = {"", "Example:", "  echo 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }' | attest sparql -"})
final class SparqlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private ResultOptions options;

    @Parameters(index = "0", paramLabel = "FILE|-", description = "The query. '-' reads standard input.")
    private String input;

    @Override
    public Integer call() throws IOException {
        Duration limit = options.limit();
        String text = text();
        ReadOnlyQuery query = ReadOnlyQuery.parse(input.equals("-") ? Surroundings.of(spec).inputName() : input, text);
        return store.read(AuditAction.READ, "sparql", graph -> {
            QueryResult result = graph.read(dataset -> new QueryRunner(dataset, limit).run(query));
            options.show(result, spec.commandLine().getErr());
            return ExitCode.DONE;
        }, Forwarding.of(spec, input, text));
    }

    private String text() throws IOException {
        if (input.equals("-")) {
            return new String(Surroundings.of(spec).in().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (Surroundings.of(spec).held().isPresent()) {
            throw new InputException(input, "a server reads no files for others", "Send the query itself");
        }
        Path file = Path.of(input);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InputException(input, "there is no such file, or it cannot be read", "Name a file that holds a query, or - for standard input");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
