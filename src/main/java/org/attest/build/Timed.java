package org.attest.build;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work with an end: what takes longer is interrupted and left behind. */
final class Timed {

    private static final long STACK = 8L << 20;

    private Timed() {}

    /**
     * Runs the work in a thread of its own.
     *
     * @throws TimeoutException where it takes longer; the thread is interrupted, and ends when it heeds that
     */
    static <T> T call(Supplier<T> work, Duration limit) throws TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }, "reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (TimeoutException e) {
            thread.interrupt();
            throw e;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was interrupted; what was stored stays, run it again to go on", e);
        }
    }
}
