package org.attest.source;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** Any bytes as what the parser answers, since a hostile document may have taken it over. */
public final class FramesFuzz {

    private FramesFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Frames.readReply(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            // Taken for the end of the parser.
        }
    }
}
