package org.attest.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

import org.attest.audit.AuditAction;
import org.attest.build.Configuration;
import org.attest.build.Deciding;
import org.attest.build.DecisionImport;
import org.attest.build.Timeline;
import org.attest.decision.Decision;
import org.attest.decision.DecisionFile;
import org.attest.search.SearchIndex;
import org.attest.store.GraphStore;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest decide}: people have the last word. */
@Command(name = "decide", mixinStandardHelpOptions = true,
        description = {"Corrects the graph: two things are one, one is two, a statement was misread.",
                "What is decided is kept with who, when and why, holds for all documents of the store and those to come, however often they are built again, and can be undone."},
        footer = {"", "Example:", "  attest decide merge \"Mara Levin\" \"M. Levin\" --because \"same passport\" && attest decide list"})
final class DecideCommand {

    private static final String BECAUSE = "Why. It is kept in the graph.";
    private static final String STANDARD = "-";

    @Spec
    private CommandSpec spec;

    @Command(name = "merge", mixinStandardHelpOptions = true,
            description = "Two things are one. The first keeps its IRI and label; the names of the second are other names of it.",
            footer = {"", "Example:", "  attest decide merge \"Mara Levin\" \"M. Levin\" --because \"same passport\""})
    int merge(@Mixin StoreOption store, @Parameters(index = "0", paramLabel = "KEPT", description = "Name or IRI of the one whose IRI and label stay.") String kept,
            @Parameters(index = "1", paramLabel = "OTHER", description = "Name or IRI of the other.") String other,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = BECAUSE) String because) throws IOException {
        return decide(store, List.of(other), (deciding, name) -> deciding.merge(kept, name, because));
    }

    @Command(name = "split", mixinStandardHelpOptions = true,
            description = "What one document knows by a name is not what other documents know by it: there it gets an IRI of the document's own.",
            footer = {"", "Example:", "  attest decide split \"Nadia Karam\" --document interviews/kilis.txt --because \"another woman of that name\""})
    int split(@Mixin StoreOption store, @Parameters(index = "0", paramLabel = "THING", description = "Name or IRI.") String thing,
            @Option(names = "--document", required = true, paramLabel = "DOC", description = "The document, by its file, title or IRI.") String document,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = BECAUSE) String because) throws IOException {
        return decide(store, List.of(thing), (deciding, name) -> deciding.split(name, document, Surroundings.of(spec).path(document), because));
    }

    @Command(name = "reject", mixinStandardHelpOptions = true,
            description = {"Attestations misread their words. What they say is no longer asserted unless another attestation supports it. They are kept, as rejected, and count no more.",
                    "'attest explain --attestations NAME' shows their digits."},
            footer = {"", "Example:", "  attest decide reject 5f0c1a2b3c4d5e6f --because \"she was not there\""})
    int reject(@Mixin StoreOption store, @Parameters(arity = "1..*", paramLabel = "ATTESTATION", description = "IRI, or the 16 digits at its end.") List<String> attestations,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = BECAUSE) String because) throws IOException {
        return decide(store, attestations, (deciding, name) -> deciding.reject(name, because));
    }

    @Command(name = "undo", mixinStandardHelpOptions = true,
            description = "A decision holds no more: the graph is what it would be without it. The decision stays in the list, as undone; undoing the undoing brings it back.",
            footer = {"", "Example:", "  attest decide undo 0a1b2c3d4e5f6a7b"})
    int undo(@Mixin StoreOption store, @Parameters(index = "0", paramLabel = "DECISION", description = "IRI, or how its digits begin.") String decision,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = BECAUSE) String because) throws IOException {
        return decide(store, List.of(decision), (deciding, name) -> deciding.undo(name, because));
    }

    @Command(name = "forget", mixinStandardHelpOptions = true,
            description = {"A decision was never made: it is undone, and its record with the names in it is taken out. For testimony that was withdrawn; 'attest remove' leaves decisions."},
            footer = {"", "Example:", "  attest decide forget 0a1b2c3d4e5f6a7b && attest compact"})
    int forget(@Mixin StoreOption store, @Parameters(index = "0", paramLabel = "DECISION", description = "IRI, or how its digits begin.") String decision) throws IOException {
        return store.decide(graph -> {
            Decision gone = deciding(store, graph).find(decision);
            int documents = graph.forget(List.of(gone));
            if (Surroundings.of(spec).held().isEmpty()) {
                // A server withdraws its own.
                SearchIndex.discard(graph);
            }
            finish(graph, gone.digits() + "  forgotten", documents);
            return ExitCode.DONE;
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What was decided, by whom, when and why, and whether it finds what it concerns in the documents that are there.",
            footer = {"", "Example:", "  attest decide list"})
    int list(@Mixin StoreOption store) throws IOException {
        return store.read(AuditAction.READ, "decide list", graph -> {
            print(graph.read(dataset -> DecisionList.lines(dataset, graph.iris())));
            return ExitCode.DONE;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the decisions as lines of JSON, to be kept beside the texts.",
            footer = {"", "Example:", "  attest decide export decisions.jsonl"})
    int export(@Mixin StoreOption store, @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = STANDARD, description = "Where to write. Default: standard output.") String file)
            throws IOException {
        boolean toFile = !file.equals(STANDARD);
        if (toFile && Surroundings.of(spec).held().isPresent()) {
            throw new InputException(file, "a server writes no files for others", "Take the decisions from standard output");
        }
        var out = new ByteArrayOutputStream();
        Forwarding here = Forwarding.of(spec, file, "");
        int code = store.read(AuditAction.EXPORT, "decisions", graph -> {
            out.writeBytes(DecisionFile.write(graph.decisions()).getBytes(StandardCharsets.UTF_8));
            return ExitCode.DONE;
        }, here.withOut(out));
        if (toFile && code == ExitCode.DONE.code()) {
            write(Path.of(file), out.toByteArray());
        } else {
            out.writeTo(Surroundings.of(spec).out());
            Surroundings.of(spec).out().flush();
        }
        return code;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = {"Takes over decisions that 'attest decide export' wrote, all or none. Each must mean something, as if it were decided here; what it concerns may be in documents to come.",
                    "Those that are there already, or say again what is decided, are passed over."},
            footer = {"", "Example:", "  attest decide import decisions.jsonl"})
    int take(@Mixin StoreOption store, @Parameters(index = "0", paramLabel = "FILE|-", description = "Lines of JSON. '-' reads standard input.") String file) throws IOException {
        String lines = read(file);
        return store.decide(graph -> {
            DecisionImport.Taken taken = new DecisionImport(graph, store.context().clock()).take(file.equals(STANDARD) ? Surroundings.of(spec).inputName() : file, lines);
            taken.repeated().forEach(line -> spec.commandLine().getErr().println("passed over: " + line.where() + ": " + line.message()));
            finish(graph, "took over " + taken.taken() + " of " + taken.all() + " decisions", taken.documents());
            return ExitCode.DONE;
        }, Forwarding.of(spec, file, lines));
    }

    private int decide(StoreOption store, List<String> each, BiFunction<Deciding, String, Decision> matter) throws IOException {
        return store.decide(graph -> {
            Deciding deciding = deciding(store, graph);
            for (String name : each) {
                Decision decision = matter.apply(deciding, name);
                int documents = graph.decide(decision.matter().word(), List.of(decision));
                finish(graph, graph.read(dataset -> decision.digits() + "  " + DecisionList.words(dataset, decision)), documents);
            }
            return ExitCode.DONE;
        });
    }

    private static Deciding deciding(StoreOption store, GraphStore graph) {
        return new Deciding(graph, store.context().who(), store.context().clock());
    }

    private void finish(GraphStore graph, String done, int documents) {
        print(List.of(done));
        spec.commandLine().getErr().println(documents == 1 ? "1 document was looked at" : documents + " documents were looked at");
        Timeline.update(graph, Configuration.digest()).ifPresent(problem -> spec.commandLine().getErr().println("doubtful: " + problem.where() + ": " + problem.message()));
    }

    private void print(List<String> lines) {
        PrintStream out = new PrintStream(Surroundings.of(spec).out(), false, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        out.flush();
    }

    private String read(String file) throws IOException {
        if (file.equals(STANDARD)) {
            return new String(Surroundings.of(spec).in().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (Surroundings.of(spec).held().isPresent()) {
            throw new InputException(file, "a server reads no files for others", "Send the decisions themselves");
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new InputException(file, "cannot be read", "Name a file of decisions in UTF-8 that is there", e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be written", "Name a file in a folder that is there and that you may write to", e);
        }
    }
}
