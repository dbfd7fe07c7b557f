package org.attest.server;

import java.util.Optional;

/**
 * How a store is served.
 *
 * @param port 0 for any that is free
 * @param access how others reach the server; empty for this machine alone
 */
public record ServerSettings(int port, ServerLimits limits, Optional<NetworkAccess> access) {

    /** For this machine alone. */
    public static ServerSettings local(int port, ServerLimits limits) {
        return new ServerSettings(port, limits, Optional.empty());
    }
}
