package org.attest.query.bounded;

import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
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
        return new Stoppable(super.exec(algebra, input), execCxt.getCancelSignal());
    }

    private static final class Stoppable extends QueryIteratorWrapper {

        private final AtomicBoolean signal;

        Stoppable(QueryIterator rows, AtomicBoolean signal) {
            super(rows);
            this.signal = signal;
        }

        @Override
        protected boolean hasNextBinding() {
            if (signal != null && signal.get()) {
                throw new QueryCancelledException();
            }
            return super.hasNextBinding();
        }
    }
}
