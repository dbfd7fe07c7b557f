package org.attest.server;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param query how long a query may run
 * @param body how many bytes a request may carry
 * @param rows how many rows an answer of the template API may have
 * @param queries how many queries of people run at a time
 * @param arrival how long the headers of a request may take to arrive, and then its body
 */
public record ServerLimits(Duration query, int body, int rows, int queries, Duration arrival) {

    public ServerLimits {
        if (query.isNegative() || query.isZero() || body < 1 || rows < 1 || queries < 1 || arrival.isNegative() || arrival.isZero()) {
            throw new IllegalArgumentException("limits need to be above 0, got %s, %d bytes, %d rows, %d queries, %s".formatted(query, body, rows, queries, arrival));
        }
    }

    /** 30 seconds, 1 MB, 10,000 rows, 4 queries, 30 seconds. */
    public static ServerLimits standard() {
        return new ServerLimits(Duration.ofSeconds(30), 1_000_000, 10_000, 4, Duration.ofSeconds(30));
    }

    public ServerLimits withQuery(Duration limit) {
        return new ServerLimits(limit, body, rows, queries, arrival);
    }

    public ServerLimits withArrival(Duration limit) {
        return new ServerLimits(query, body, rows, queries, limit);
    }
}
