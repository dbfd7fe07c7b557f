package org.attest.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Prefixes;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;

/**
 * Which node a person means by an IRI, a prefixed name or a label. Labels are taken as they are written; where none is, compared without case and accents;
 * where none is equal, those that contain the words. Call it inside a read transaction where the dataset has transactions.
 */
public final class NodeFinder {

    private static final Pattern ABSOLUTE = Pattern.compile("<?((?:https?://|urn:|mailto:|file:)[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+)>?");
    private static final Pattern PREFIXED = Pattern.compile("([a-z]{1,20}):([\\p{L}\\p{N}_.%#/=,-]++)");
    /** In an IRI two digits follow. */
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int MOST = 10;
    private static final int SUGGESTIONS = 5;
    private static final int LONGEST_NAME = 200;

    private final DatasetGraph dataset;
    private final Kinds kinds;

    public NodeFinder(DatasetGraph dataset) {
        this.dataset = dataset;
        this.kinds = new Kinds(dataset);
    }

    /** A node and one of its names. */
    private record Named(Node node, String name) {}

    /**
     * The one node meant.
     *
     * @param where the argument, for the message
     * @throws InputException where no node is called so, with the nearest names, or several are, with all of them
     */
    public Node find(String where, String text, ParameterKind kind) {
        boolean mayBeIri = !BARE_PERCENT.matcher(text).find();
        Matcher absolute = ABSOLUTE.matcher(text.strip());
        if (mayBeIri && absolute.matches()) {
            return NodeFactory.createURI(absolute.group(1));
        }
        Matcher prefixed = PREFIXED.matcher(text.strip());
        if (mayBeIri && prefixed.matches() && Prefixes.MAPPING.containsKey(prefixed.group(1))) {
            return NodeFactory.createURI(Prefixes.MAPPING.get(prefixed.group(1)) + prefixed.group(2));
        }
        if (!kind.takesLabel()) {
            throw new InputException(where, "'" + text + "' is no IRI", "Give an IRI, or a prefixed name such as att:agent");
        }
        return byLabel(where, text, kind);
    }

    private Node byLabel(String where, String text, ParameterKind kind) {
        String wanted = Words.fold(text);
        if (wanted.isEmpty()) {
            throw new InputException(where, "the name is empty", "Give a label or an IRI");
        }
        Map<Node, String> found = meant(text, kind);
        if (found.isEmpty()) {
            throw unknown(where, text, names(kind, Node.ANY), kind);
        }
        if (found.size() > 1) {
            throw new InputException(where, "'" + text + "' may mean " + found.size() + " things",
                    "Give more of the name, or one of these IRIs:" + list(found));
        }
        return found.keySet().iterator().next();
    }

    private InputException unknown(String where, String text, List<Named> names, ParameterKind kind) {
        List<Named> nearest = nearest(Words.fold(text), names);
        List<String> suggestions = ofKind(nearest, kind).values().stream().distinct().limit(SUGGESTIONS).map(name -> "'" + name + "'").toList();
        return new InputException(where, "nothing here is called '" + (text.length() > LONGEST_NAME ? shortened(text) + "…" : text) + "'" + kind.type().map(type -> " and is of the kind " + type).orElse(""),
                suggestions.isEmpty() ? "Give another name, or an IRI" : "The nearest names are " + String.join(", ", suggestions));
    }

    /** Each name is compared once, and none with what is too long to be one: whoever asks must not make the program work for minutes. */
    private static List<Named> nearest(String wanted, List<Named> names) {
        record Near(Named named, int distance) {}
        if (wanted.length() > LONGEST_NAME) {
            return List.of();
        }
        return names.stream().map(named -> new Near(named, Words.distance(shortened(Words.fold(named.name)), wanted)))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(near -> near.named.name).thenComparing(near -> near.named.node.toString()))
                .limit(MOST * SUGGESTIONS).map(Near::named).toList();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Keeps the order; of several names of a node the first. */
    private Map<Node, String> ofKind(List<Named> names, ParameterKind kind) {
        Map<Node, String> found = new LinkedHashMap<>();
        for (Named named : names) {
            if (!found.containsKey(named.node) && kind.type().map(Vocabulary::att).map(type -> kinds.is(named.node, type)).orElse(true)) {
                found.put(named.node, named.name);
            }
        }
        return found;
    }

    private String list(Map<Node, String> found) {
        Map<String, Node> lines = new TreeMap<>();
        found.forEach((node, name) -> lines.put("\n  " + name + " (" + kinds.describe(node) + ") <" + node + ">", node));
        return lines.keySet().stream().limit(MOST).collect(Collectors.joining())
                + (lines.size() > MOST ? "\n  … and " + (lines.size() - MOST) + " more" : "");
    }

    /** Something that a name may mean, and a few words that tell it from others. */
    public record Candidate(Node node, String name, String description) {}

    /** Everything that the words may mean, by name: one where {@link #find} finds it, several where they are ambiguous. */
    public List<Candidate> candidates(String text, ParameterKind kind) {
        List<Candidate> all = new ArrayList<>();
        meant(text, kind).forEach((node, name) -> all.add(new Candidate(node, name, kinds.describe(node))));
        all.sort(Comparator.comparing(Candidate::name).thenComparing(candidate -> candidate.node.toString()));
        return all;
    }

    /** As written, else but for case and accents, else as a part. */
    private Map<Node, String> meant(String text, ParameterKind kind) {
        String wanted = Words.fold(text);
        Map<Node, String> found = ofKind(names(kind, NodeFactory.createLiteralString(text)), kind);
        List<Named> names = found.isEmpty() ? names(kind, Node.ANY) : List.of();
        if (found.isEmpty()) {
            found = ofKind(names.stream().filter(named -> Words.fold(named.name).equals(wanted)).toList(), kind);
        }
        return found.isEmpty() ? ofKind(names.stream().filter(named -> Words.fold(named.name).contains(wanted)).toList(), kind) : found;
    }

    /** @param name the literal, or any */
    private List<Named> names(ParameterKind kind, Node name) {
        List<Node> properties = kind == ParameterKind.DOCUMENT
                ? List.of(Vocabulary.Schema.NAME, Vocabulary.Property.FILE_NAME)
                : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);
        Set<Named> names = new LinkedHashSet<>();
        for (Node property : properties) {
            dataset.findNG(Node.ANY, Node.ANY, property, name).forEachRemaining(quad -> {
                if (quad.getSubject().isURI() && quad.getObject().isLiteral() && !quad.getSubject().getURI().startsWith(Vocabulary.NAMESPACE)) {
                    names.add(new Named(quad.getSubject(), quad.getObject().getLiteralLexicalForm()));
                }
            });
        }
        return new ArrayList<>(names);
    }
}
