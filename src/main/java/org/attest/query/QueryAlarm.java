package org.attest.query;

import java.time.Duration;

import org.apache.jena.sparql.exec.QueryExec;

/**
 * Ends a query after its time. Jena's own alarm waits for a lock that is held while a query is put together, and joins already run then; this one says so at once.
 */
public final class QueryAlarm implements AutoCloseable {

    private final Thread thread;

    private QueryAlarm(Thread thread) {
        this.thread = thread;
    }

    /** Counts from now. */
    public static QueryAlarm over(QueryExec query, Duration limit) {
        return new QueryAlarm(Thread.ofVirtual().name("query alarm").start(() -> {
            try {
                Thread.sleep(limit);
                query.abort();
            } catch (InterruptedException e) {
                // The query ended in time.
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
