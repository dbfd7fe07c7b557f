package org.attest.validation;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * One place where the graph is not as it should be.
 *
 * @param rule the shape's IRI, or the name of the check
 * @param focus the node it is about
 * @param path the property it is about, in Turtle or as a SHACL path; empty where the node as a whole is meant
 * @param value the value that is wrong, where there is one
 * @param message what is wrong, in one sentence
 * @param solution what to do about it, in one sentence
 */
public record Violation(String rule, Node focus, Optional<String> path, Optional<Node> value, String message, String solution)
        implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::rule)
            .thenComparing(violation -> NodeFmtLib.strNT(violation.focus))
            .thenComparing(violation -> violation.path.orElse(""))
            .thenComparing(violation -> violation.value.map(NodeFmtLib::strNT).orElse(""))
            .thenComparing(Violation::message)
            .thenComparing(Violation::solution);

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    /** On one line: node, path, value, what is wrong and what to do. */
    @Override
    public String toString() {
        var line = new StringBuilder(NodeFmtLib.strNT(focus));
        path.ifPresent(text -> line.append(' ').append(text));
        value.ifPresent(node -> line.append(' ').append(NodeFmtLib.strNT(node)));
        return line.append(": ").append(message).append(". ").append(solution).toString();
    }
}
