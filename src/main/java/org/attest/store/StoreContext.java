package org.attest.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Who opens a store, and by which clock.
 *
 * @param clock of the audit log
 * @param who the user, for the audit log
 * @param command what runs, for whoever finds the store held; without its arguments, which may be names
 * @param layer put between the store and the database, for tests that make it fail
 */
public record StoreContext(Clock clock, String who, String command, UnaryOperator<DatasetGraph> layer) {

    /** This process, the machine's user and clock. */
    public static StoreContext of(String command) {
        return new StoreContext(Clock.systemUTC(), System.getProperty("user.name", "unknown"), command, UnaryOperator.identity());
    }

    Holder holder() {
        return new Holder(ProcessHandle.current().pid(), command, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
