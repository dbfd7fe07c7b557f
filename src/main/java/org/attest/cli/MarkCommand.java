package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.audit.AuditAction;
import org.attest.privacy.Marks;
import org.attest.rdf.Sensitivity;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest mark}: how sensitive documents and people are. */
@Command(name = "mark", mixinStandardHelpOptions = true,
        description = {"Marks documents and people as public, restricted or secret. Exports say that they hold marked material, and can leave it out or put pseudonyms in its place.",
                "The mark stays when the documents are built again. Marks can also stand in a file 'sensitivity.tsv' beside the texts."},
        footer = {"", "Example:", "  attest mark \"Milad\" --level secret --reason \"asked not to be named\""})
final class MarkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(arity = "1..*", paramLabel = "PATH|IRI|NAME", description = "A document by its file or IRI; a person by IRI or by name: everybody who is called so.")
    private List<String> wanted;

    @Option(names = "--level", required = true, paramLabel = "LEVEL", description = "public, restricted or secret.")
    private String level;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why. It is kept in the store.")
    private Optional<String> reason = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Sensitivity chosen = Sensitivity.of(level).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no level '" + level + "'. Choose public, restricted or secret"));
        return store.decide(graph -> {
            List<Node> nodes = wanted.stream().flatMap(name -> nodes(graph, name).stream()).distinct().toList();
            graph.change(AuditAction.DECIDE, "mark " + chosen.word(), List.of(), dataset -> {
                Marks marks = new Marks(dataset, graph.iris());
                nodes.forEach(node -> marks.set(node, chosen, reason.orElse("")));
            });
            nodes.forEach(node -> spec.commandLine().getOut().println(chosen.word() + "  " + node.getURI()));
            return ExitCode.DONE;
        });
    }

    private List<Node> nodes(GraphStore graph, String name) {
        Optional<String> document = graph.entry(Surroundings.of(spec).path(name)).flatMap(LedgerEntry::document);
        List<Node> nodes = document.map(NodeFactory::createURI).map(List::of).orElseGet(() -> graph.read(dataset -> new Marks(dataset, graph.iris()).find(name)));
        if (nodes.isEmpty()) {
            throw new InputException(name, "is no document of the store, and nobody in it is called so", "'attest status' lists the documents, 'attest query people' the people");
        }
        return nodes;
    }
}
