package org.attest.server;

import java.util.Map;

/**
 * What the API gives.
 *
 * @param type its media type
 * @param headers further ones
 * @param settled whether the same question has the same answer as long as the store is served
 */
record Answer(String type, Map<String, String> headers, byte[] body, boolean settled) {

    private static final String JSON = "application/json";

    static Answer json(Object value) {
        return json(value, true);
    }

    /** @param settled false while the server still reads or counts what the answer is made of */
    static Answer json(Object value, boolean settled) {
        return json(Json.bytes(value), settled);
    }

    static Answer json(byte[] body, boolean settled) {
        return new Answer(JSON, Map.of(), body, settled);
    }
}
