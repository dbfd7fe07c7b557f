package org.attest.build;

import java.util.Arrays;
import java.util.Optional;

import org.attest.chronology.Chronology;
import org.attest.store.GraphStore;
import org.attest.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step of every change of the documents: what follows from them all. */
public final class Timeline {

    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

    private Timeline() {}

    /**
     * Brings the store's timeline up to date. The documents are stored before and stay stored whatever happens here.
     *
     * @return why it could not be done
     */
    public static Optional<Problem> update(GraphStore store, String configuration) {
        try {
            store.updateTimeline(new Chronology(store.iris(), Configuration.VERSION, configuration));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("fault of the program while deriving the timeline", e);
            String place = Arrays.stream(e.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.attest.")).findFirst()
                    .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName()).orElse("");
            return Optional.of(new Problem("timeline", "could not be derived (" + e.getClass().getSimpleName() + place + "). The documents are stored, and the next"
                    + " build tries again"));
        }
    }
}
