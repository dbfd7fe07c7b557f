package org.attest.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.sparql.exec.QueryExec;
import org.attest.query.MemoryFuse;
import org.attest.query.QueryAlarm;

/** Where queries of people wait for their turn: a few run at a time, so that the rest of the server stays quick, and all end when memory runs out. */
final class QueryDesk implements AutoCloseable {

    private final Semaphore seats;
    private final Duration patience;
    private final MemoryFuse fuse = MemoryFuse.watching();

    QueryDesk(ServerLimits limits) {
        this.seats = new Semaphore(limits.queries(), true);
        this.patience = limits.query();
    }

    /**
     * Waits for a turn, then does the work.
     *
     * @throws ProblemException where none becomes free within the time that a query may take
     */
    <T> T inTurn(Supplier<T> work) {
        takeSeat();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    private void takeSeat() {
        try {
            if (!seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** To be ended when memory runs out. */
    void watch(QueryExec query) {
        fuse.add(query);
    }

    /** To be ended after its time too, by those who have no alarm of their own. */
    void time(QueryExec query) {
        fuse.add(query);
        QueryAlarm.over(query, patience);
    }

    private static ProblemException busy() {
        return new ProblemException(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Busy", "Other queries are running. Ask again in a moment.");
    }

    @Override
    public void close() {
        fuse.close();
    }
}
