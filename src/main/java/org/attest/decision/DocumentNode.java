package org.attest.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;

/** Nodes by the text of their document rather than by its name: a file that is renamed holds the same things. */
final class DocumentNode {

    private static final Pattern IN_DOCUMENT = Pattern.compile("\\A(.*/document/)[^/#]*-([0-9a-f]{12})(#.*)?");

    private DocumentNode() {}

    /** The same for a node of one text, whatever its file is called; other IRIs as they are. */
    static String key(Node node) {
        Matcher matcher = IN_DOCUMENT.matcher(node.getURI());
        return matcher.matches() ? matcher.group(1) + matcher.group(2) + Optional.ofNullable(matcher.group(3)).orElse("") : node.getURI();
    }

    /** The key of the document that a node belongs to; empty for what stands for itself. */
    static Optional<String> document(Node node) {
        Matcher matcher = IN_DOCUMENT.matcher(node.getURI());
        return matcher.matches() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }
}
