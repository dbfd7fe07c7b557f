package org.attest.store;

import org.apache.jena.tdb2.params.StoreParams;

/**
 * How many nodes the database may keep in memory. Its own number is the same for every heap and counts nodes, not bytes, so that a small heap fills up while
 * documents come; this one is a share of the heap.
 */
final class NodeCaches {

    private static final int SHARE = 16;
    /** Of a node with its number and its places in the cache's tables, about. */
    private static final int BYTES = 320;
    /** More than this never made a query faster. */
    private static final int MOST = 500_000;
    private static final int LEAST = 1_000;

    private NodeCaches() {}

    /** @param heap in bytes */
    static StoreParams fitting(long heap) {
        int nodes = Math.clamp(heap / SHARE / BYTES, LEAST, MOST);
        return StoreParams.builder("attest").nodeId2NodeCacheSize(nodes).node2NodeIdCacheSize(nodes / 2).nodeMissCacheSize(LEAST).nodeCacheInitialCapacityFactor(0.1).build();
    }
}
