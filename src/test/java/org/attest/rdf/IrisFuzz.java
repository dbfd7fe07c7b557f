package org.attest.rdf;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;

/** Any two texts as keys of IRIs: both valid, and the same only where the keys are. */
public final class IrisFuzz {

    private static final Iris IRIS = new Iris();

    private IrisFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        // Not UTF-8: halves of characters must come through as well.
        String all = new String(bytes, StandardCharsets.UTF_16BE);
        check(all.substring(0, all.length() / 2), all.substring(all.length() / 2));
    }

    static void check(String one, String other) {
        Node document = IRIS.document(one, "0".repeat(64));
        List<Node> ofOne = all(document, one);
        List<Node> ofOther = all(document, other);
        for (int i = 0; i < ofOne.size(); i++) {
            valid(ofOne.get(i));
            valid(ofOther.get(i));
            if (ofOne.get(i).equals(ofOther.get(i)) != one.equals(other)) {
                throw new AssertionError("different keys, one IRI: " + ofOne.get(i));
            }
        }
    }

    private static List<Node> all(Node document, String key) {
        return List.of(IRIS.document(key, "1".repeat(64)), IRIS.localThing(document, "person", key), IRIS.globalThing("place", key), IRIS.correction(List.of(key)),
                IRIS.attestation(document, List.of(key)), IRIS.event(document, new org.attest.text.TextSpan(1, 2), key));
    }

    private static void valid(Node node) {
        if (IRIx.create(node.getURI()).hasViolations() || !node.getURI().chars().allMatch(c -> c > ' ' && c < 127 && "<>\"{}|\\^`".indexOf(c) < 0)) {
            throw new AssertionError("no valid IRI: " + node);
        }
    }
}
