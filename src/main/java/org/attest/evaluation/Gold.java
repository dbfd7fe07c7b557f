package org.attest.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.attest.text.TextSpan;

/** What a careful reader noted of one narrative, in the form that {@code docs/evaluation.md} describes. */
public final class Gold {

    static final String NAMESPACE = "https://w3id.org/attest/gold#";
    static final Node NARRATIVE = NodeFactory.createURI(NAMESPACE + "Narrative");
    static final Node AUTHOR = NodeFactory.createURI(NAMESPACE + "author");
    static final Node SOURCE = NodeFactory.createURI(NAMESPACE + "source");
    static final Node WORDS = NodeFactory.createURI(NAMESPACE + "words");
    static final Node TRIGGER = NodeFactory.createURI(NAMESPACE + "trigger");

    private final Graph graph;

    private Gold(Graph graph) {
        this.graph = graph;
    }

    /** @throws InputException where the file cannot be read or is not Turtle */
    public static Gold read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be read", "Give a file of gold facts in Turtle", e);
        }
    }

    /**
     * The gold of every narrative in a folder such as {@code data/narratives}: each {@code <slug>/facts.ttl}, in the order of slugs.
     *
     * @throws InputException where the folder or one of the files cannot be read, or there is none
     */
    public static List<Gold> readAll(Path folder) {
        try (Stream<Path> narratives = Files.list(folder)) {
            List<Path> files = narratives.map(narrative -> narrative.resolve("facts.ttl")).filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new InputException(folder.toString(), "holds no gold facts", "Give a folder with <slug>/facts.ttl in it, see docs/evaluation.md");
            }
            return files.stream().map(Gold::read).toList();
        } catch (IOException e) {
            throw new InputException(folder.toString(), "cannot be read", "Give a folder with <slug>/facts.ttl in it", e);
        }
    }

    /**
     * @param where how a message calls the text, such as a file's name
     * @throws InputException where the text is not Turtle
     */
    public static Gold parse(String turtle, String where) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(turtle, Lang.TURTLE).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(graph);
        } catch (RiotException | IndexOutOfBoundsException | IllegalFormatException e) {   // Jena's tokenizer can run over its own buffer, or fail to print its own message
            throw new InputException(where, e.getMessage(), "Write gold facts in Turtle, see docs/evaluation.md", e);
        }
        return new Gold(graph);
    }

    /** The share of the gold's words that stand in this text, 0 to 1: 1 for the narrative that the gold was noted from. */
    public double share(String text) {
        List<String> phrases = graph.find(Node.ANY, WORDS, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList();
        long found = phrases.stream().filter(phrase -> !Words.find(text, phrase).isEmpty()).count();
        return phrases.isEmpty() ? 0 : (double) found / phrases.size();
    }

    Graph graph() {
        return graph;
    }

    /** Where an event's triggers stand: each of them in each of the event's phrases that holds it. */
    List<TextSpan> triggers(Node event, String text) {
        Set<TextSpan> spans = new TreeSet<>();
        for (String phrase : literals(event, WORDS)) {
            for (TextSpan outer : Words.find(text, phrase)) {
                String stretch = text.substring(text.offsetByCodePoints(0, outer.begin()), text.offsetByCodePoints(0, outer.end()));
                for (String trigger : literals(event, TRIGGER)) {
                    Words.find(stretch, trigger).stream().findFirst()
                            .ifPresent(inner -> spans.add(new TextSpan(outer.begin() + inner.begin(), outer.begin() + inner.end())));
                }
            }
        }
        return List.copyOf(spans);
    }

    List<String> literals(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList().stream().sorted().toList();
    }

    List<Node> nodes(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    Optional<Node> narratives(Node property) {
        return graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
    }

    /** All typed nodes but the narrative's own, in the order of their names. */
    Set<Node> things() {
        List<Node> typed = graph.find(Node.ANY, Vocabulary.Rdf.TYPE, Node.ANY).filterDrop(triple -> triple.getObject().equals(NARRATIVE))
                .mapWith(Triple::getSubject).toList();
        return new LinkedHashSet<>(typed.stream().sorted(Comparator.comparing(Node::toString)).toList());
    }
}
