package org.attest.query.bounded;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs algebra so that it can be stopped before its first row as well: a join builds tables while the query is still being put together, and Jena passes the
 * wish to stop only to queries that are together.
 */
final class StoppableExecutor extends OpExecutorTDB2 {

    StoppableExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op algebra, QueryIterator input) {
        AtomicBoolean signal = execCxt.getCancelSignal();
        return new Stoppable(untilStopped(signal, () -> super.exec(algebra, input)), signal);
    }

    /** Who stops a query closes from outside what its own thread is filling, a table being sorted for one: all that fails from then on fails for that. */
    private static <T> T untilStopped(AtomicBoolean signal, Supplier<T> work) {
        try {
            return work.get();
        } catch (QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            if (isStopped(signal)) {
                QueryCancelledException stopped = new QueryCancelledException();
                stopped.initCause(e);
                throw stopped;
            }
            throw e;
        }
    }

    private static boolean isStopped(AtomicBoolean signal) {
        return signal != null && signal.get();
    }

    private static final class Stoppable extends QueryIteratorWrapper {

        private final AtomicBoolean signal;

        Stoppable(QueryIterator rows, AtomicBoolean signal) {
            super(rows);
            this.signal = signal;
        }

        @Override
        protected boolean hasNextBinding() {
            if (isStopped(signal)) {
                throw new QueryCancelledException();
            }
            return untilStopped(signal, super::hasNextBinding);
        }

        @Override
        protected Binding moveToNextBinding() {
            return untilStopped(signal, super::moveToNextBinding);
        }
    }
}
