package org.attest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.attest.audit.AuditAction;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attest export}: the graph as a file. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = {"Writes the graph in a format that other programs read; the same graph always gives the same bytes.",
                "trig and nquads are RDF 1.2; turtle, ntriples, jsonld and rdfxml carry the attestations by RDF 1.1 reification; csv is a zip archive of three tables; timelinejs, timelinecsv, ical and owltime are timelines that say first what they leave out."},
        footer = {"", "Examples:", "  attest export --format graphml --output network.graphml",
                "  attest export --format trig --pseudonymise --key ~/attest.key --exclude secret --output shared.trig"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "trig, turtle, nquads, ntriples, jsonld, rdfxml, graphml, csv, timelinejs, timelinecsv, ical or owltime.")
    private String format;

    @Option(names = "--rdf11", description = "Attestations by standard reification in trig and nquads too.")
    private boolean rdf11;

    @Mixin
    private PrivacyOptions privacy;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = ExportFormat.of(format).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no format '" + format + "'. Choose one of " + Arrays.stream(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "))));
        privacy.check(spec);
        if (output.isEmpty()) {
            return export(wanted, Surroundings.of(spec).out());
        }
        if (Surroundings.of(spec).held().isPresent()) {
            throw new InputException("--output", "a server writes no files for others", "Take the export from standard output");
        }
        if (Files.isDirectory(output.get())) {
            throw new InputException(output.get().toString(), "is a folder", "Name the file to write");
        }
        // Beside its place first: a failed export must not leave half a file under a good name.
        Path target = output.get().toAbsolutePath();
        Path half = beside(target);
        try {
            int code;
            try (OutputStream out = Files.newOutputStream(half)) {
                code = export(wanted, out);
            }
            if (code == ExitCode.DONE.code()) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return code;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private int export(ExportFormat wanted, OutputStream out) throws IOException {
        return store.read(AuditAction.EXPORT, wanted.label() + privacy.logged(), graph -> {
            write(graph, wanted, out);
            out.flush();
            return ExitCode.DONE;
        }, Forwarding.of(spec).withoutOption("--output", out));
    }

    private static Path beside(Path target) {
        try {
            return Files.createTempFile(target.getParent(), "attest", ".part");
        } catch (IOException e) {
            throw new InputException(target.toString(), "cannot be written", "Name a file in a folder that is there and that you may write to", e);
        }
    }

    private void write(GraphStore graph, ExportFormat wanted, OutputStream out) {
        graph.read(dataset -> {
            try {
                Exporter.write(privacy.applied(dataset, graph.iris(), output, spec.commandLine().getErr()), wanted, rdf11, out);
                return wanted;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the export: " + e.getMessage(), e);
            }
        });
    }
}
