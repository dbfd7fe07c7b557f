package org.attest.query;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends all running queries when the heap is nearly full even after a collection, so that one answer too large does not end the program. It goes by what a collection leaves, and so wants a
 * collector that leaves no garbage, such as the serial one that the launcher asks for: one that collects in parts leaves some, and makes the fuse blow too early.
 */
public final class MemoryFuse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryFuse.class);
    private static final double FULL = 0.85;

    private final Set<QueryExec> running = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final NotificationListener listener = this::onNotification;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MemoryFuse() {}

    /** A fuse that watches this JVM's heap until it is closed. */
    public static MemoryFuse watching() {
        MemoryFuse fuse = new MemoryFuse();
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported() && pool.getUsage().getMax() > 0)
                .forEach(MemoryFuse::arm);
        emitter().addNotificationListener(fuse.listener, null, null);
        return fuse;
    }

    private static void arm(MemoryPoolMXBean pool) {
        pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax()));
    }

    /** From now until it ends, the query is among those that are ended. */
    public void add(QueryExec query) {
        running.add(query);
    }

    private void onNotification(Notification notification, Object handback) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
            blow();
        }
    }

    /** Ends the queries that run now. */
    void blow() {
        List<QueryExec> all;
        synchronized (running) {
            all = List.copyOf(running);
            running.clear();
        }
        if (!all.isEmpty()) {
            LOG.warn("memory is nearly full; queries that were ended: {}", all.size());
        }
        all.forEach(QueryExec::abort);
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /** Closing again does nothing: the end of serving and that of the program may meet. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                emitter().removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException("nobody else takes the listener away", e);
            }
        }
    }
}
