package org.attest.server;

import java.util.Map;

/**
 * What the API gives.
 *
 * @param type its media type
 * @param headers further ones
 */
record Answer(String type, Map<String, String> headers, byte[] body) {

    static Answer json(Object value) {
        return new Answer("application/json", Map.of(), Json.bytes(value));
    }
}
