package org.attest.decision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Iris;
import org.attest.text.InputException;

/** Any text as a file of decisions, and any words as reasons and names in one that is read back. */
public final class DecisionFileFuzz {

    private static final Iris IRIS = new Iris();

    private DecisionFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            new Decisions(read(text));
        } catch (InputException e) {
            // Says where.
        }
        Matter matter = new Matter.Merge(NodeFactory.createURI("urn:a"), text, NodeFactory.createURI("urn:b"), text);
        Decisions decided = new Decisions(List.of(Decision.of(IRIS, matter, text, Instant.EPOCH, text)));
        List<Decision> read = read(DecisionFile.write(decided));
        if (!read.equals(decided.all())) {
            throw new AssertionError("was written and read back as " + read);
        }
    }

    private static List<Decision> read(String text) {
        return DecisionFile.read("decisions.jsonl", text, IRIS).stream().map(DecisionFile.Line::decision).toList();
    }
}
