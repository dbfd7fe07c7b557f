package org.attest.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.graph.Node;

/** How much harm it can do that a document or a person becomes known, from the least to the most. */
public enum Sensitivity {
    PUBLIC(Vocabulary.Value.PUBLIC),
    RESTRICTED(Vocabulary.Value.RESTRICTED),
    SECRET(Vocabulary.Value.SECRET);

    private final Node term;

    Sensitivity(Node term) {
        this.term = term;
    }

    public Node term() {
        return term;
    }

    /** As it stands in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sensitivity> of(Node term) {
        return Arrays.stream(values()).filter(level -> level.term.equals(term)).findFirst();
    }

    public static Optional<Sensitivity> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
