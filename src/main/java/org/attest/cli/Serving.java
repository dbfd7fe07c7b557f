package org.attest.cli;

import org.attest.server.AttestServer;
import org.attest.store.GraphStore;

/** Waits while a server runs, and ends it well. */
final class Serving {

    private Serving() {}

    /** Returns when the server is stopped; where the program is told to end (Ctrl-C), stops the server and lets go of the store first. */
    static void untilStopped(AttestServer server, GraphStore store) {
        Thread end = new Thread(() -> {
            server.close();
            store.close();
        }, "end of serving");
        Runtime.getRuntime().addShutdownHook(end);
        server.join();
    }
}
