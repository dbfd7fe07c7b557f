package org.attest.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text as each of a request's own parameters and as its Accept header. */
public final class ParametersFuzz {

    private ParametersFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Parameters parameters = new Parameters(text, Map.of("format", text, "limit", text, "offset", text, "who", text));
        refused(() -> RowFormat.negotiate(parameters.format(), parameters.accept()));
        refused(() -> RowFormat.negotiate(java.util.Optional.empty(), parameters.accept()));
        refused(() -> parameters.number("limit", 1000, 100));
        refused(() -> parameters.number("offset", Integer.MAX_VALUE, 0));
        if (!parameters.arguments().equals(Map.of("who", text))) {
            throw new AssertionError("a parameter of the server's own became an argument");
        }
    }

    private static void refused(Runnable asked) {
        try {
            asked.run();
        } catch (ProblemException e) {
            if (e.problem().status() / 100 != 4) {
                throw new AssertionError("a bad parameter is the caller's fault", e);
            }
        }
    }
}
