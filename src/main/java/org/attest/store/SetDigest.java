package org.attest.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.attest.text.Sha256;

/**
 * A digest over a set of quads that does not depend on their order and changes with each quad that comes or goes: how many there are, and the sum of the SHA-256 of
 * their N-Quads lines modulo 2^256. Changing one bit of one quad, of one that is missing or of one too many gives another. It finds accidents, not somebody who makes
 * quads that cancel each other out.
 */
final class SetDigest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Sha256::begin);

    private BigInteger sum = BigInteger.ZERO;
    private long count;

    /** The digest of nothing. */
    static SetDigest empty() {
        return new SetDigest();
    }

    /** @throws IllegalArgumentException where the text is none of {@link #toString()}'s */
    static SetDigest parse(String text) {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a digest needs a count, a colon and 64 hexadecimal digits, got " + text.length() + " characters");
        }
        SetDigest digest = new SetDigest();
        int colon = text.indexOf(':');
        digest.count = Long.parseLong(text.substring(0, colon));
        digest.sum = new BigInteger(text.substring(colon + 1), 16);
        return digest;
    }

    void add(Quad quad) {
        sum = sum.add(of(quad)).mod(MODULUS);
        count++;
    }

    void remove(Quad quad) {
        sum = sum.subtract(of(quad)).mod(MODULUS);
        count--;
    }

    /** Takes in what changed since. */
    void add(SetDigest change) {
        sum = sum.add(change.sum).mod(MODULUS);
        count += change.count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** {@code 12:0a1b…}: the count and the sum. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d:%064x", count, sum);
    }

    /** The quad's line in N-Quads. */
    static String line(Quad quad) {
        StringBuilder line = new StringBuilder(200);
        line.append(NodeFmtLib.strNT(quad.getSubject())).append(' ').append(NodeFmtLib.strNT(quad.getPredicate())).append(' ').append(NodeFmtLib.strNT(quad.getObject()));
        Node graph = quad.getGraph();
        if (!Quad.isDefaultGraph(graph)) {
            line.append(' ').append(NodeFmtLib.strNT(graph));
        }
        return line.append(" .").toString();
    }

    private static BigInteger of(Quad quad) {
        return new BigInteger(1, SHA.get().digest(line(quad).getBytes(StandardCharsets.UTF_8)));
    }
}
