package org.attest.evaluation;

import java.nio.charset.StandardCharsets;

import org.attest.text.InputException;

/** Any text as gold facts. */
public final class GoldFuzz {

    private GoldFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Gold.parse(new String(bytes, StandardCharsets.UTF_8), "facts.ttl").things();
        } catch (InputException e) {
            // Says where.
        }
    }
}
