package org.attest.rdf;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.attest.text.Sha256;

/** Short repeatable names for long or unprintable strings: the beginning of a SHA-256 in hexadecimal digits. */
final class Digest {

    private Digest() {}

    /**
     * The first digits of the SHA-256 over all parts, each preceded by its length, so that moving a character from one part to the next
     * gives another digest. Code units are hashed rather than UTF-8, in which unpaired surrogates would all look alike.
     *
     * @param digits how many hexadecimal digits, 1 to 64
     */
    static String of(int digits, List<String> parts) {
        MessageDigest sha = Sha256.begin();
        for (String part : parts) {
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length()).flip());
            ByteBuffer units = ByteBuffer.allocate(part.length() * Character.BYTES);
            units.asCharBuffer().put(part);
            sha.update(units);
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, digits);
    }
}
