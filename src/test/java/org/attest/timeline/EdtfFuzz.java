package org.attest.timeline;

import java.nio.charset.StandardCharsets;

/** Any text as EDTF: nothing, or a time that is read back as it was written. */
public final class EdtfFuzz {

    private EdtfFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Edtf.tryParse(new String(bytes, StandardCharsets.UTF_8)).ifPresent(time -> {
            time.bounds();
            if (!Edtf.parse(time.toString()).equals(time)) {
                throw new AssertionError("written as " + time + " and read back as " + Edtf.parse(time.toString()));
            }
        });
    }
}
