package org.attest.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * Reads TDB2's indexes and node table through, inside a transaction: the indexes of a table are orders of the same tuples, so each must give the same ones in its own
 * order, and find each of them; each node's id must lead to the node, and the node to its id.
 */
final class IndexCheck {

    private static final int MOST_SEEN = 1_000_000;

    private final DatasetGraphTDB database;
    private final NodeTable nodes;
    private final List<String> damages = new ArrayList<>();
    /** Nodes that were looked up already; forgotten now and then, so that large stores can be checked too. */
    private final Set<NodeId> seen = new HashSet<>();

    IndexCheck(DatasetGraphTDB database) {
        this.database = database;
        // Below the caches, which would answer from memory.
        nodes = database.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    }

    /** What is wrong, in a sentence each. */
    List<String> damages() {
        check(database.getTripleTable().getNodeTupleTable());
        check(database.getQuadTable().getNodeTupleTable());
        return damages;
    }

    private void check(NodeTupleTable table) {
        TupleIndex[] indexes = table.getTupleTable().getIndexes();
        long most = Long.MAX_VALUE;
        long[] first = null;
        for (TupleIndex index : indexes) {
            long[] sum = new long[3];
            long limit = most;
            boolean read = guarded("the index " + index.getName() + " cannot be read", () -> scan(index, indexes, sum, limit));
            if (read && first == null) {
                first = sum;
                most = sum[0] + 1;
            } else if (read && !java.util.Arrays.equals(first, sum)) {
                damages.add("the index " + index.getName() + " holds other statements than " + indexes[0].getName());
            }
        }
    }

    /** Count and two sums that do not depend on the order. */
    private void scan(TupleIndex index, TupleIndex[] all, long[] sum, long most) {
        byte[] bytes = new byte[NodeId.SIZE];
        for (Iterator<Tuple<NodeId>> tuples = index.all(); tuples.hasNext();) {
            Tuple<NodeId> tuple = tuples.next();
            long mixed = 1;
            for (int i = 0; i < tuple.len(); i++) {
                NodeId id = tuple.get(i);
                NodeIdFactory.set(id, bytes);
                mixed = mix(mixed * 31 + java.nio.ByteBuffer.wrap(bytes).getLong());
                check(id);
            }
            sum[0]++;
            sum[1] += mixed;
            sum[2] += mix(mixed ^ 0x9E3779B97F4A7C15L);
            if (sum[0] > most) {
                throw new IllegalStateException("it has no end");
            }
            for (TupleIndex other : all) {
                if (!other.find(tuple).hasNext()) {
                    throw new IllegalStateException(other.getName() + " does not find what it holds");
                }
            }
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private void check(NodeId id) {
        if (NodeId.isInline(id) || !seen.add(id)) {
            return;
        }
        Node node = nodes.getNodeForNodeId(id);
        if (node == null || !id.equals(nodes.getNodeIdForNode(node))) {
            throw new IllegalStateException("a node does not lead back to itself");
        }
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
    }

    /** Damaged bytes can make the database throw whatever there is; that is what is looked for here. */
    private boolean guarded(String problem, Runnable check) {
        try {
            check.run();
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError | AssertionError e) {
            damages.add(problem + " (" + (e instanceof IllegalStateException own ? own.getMessage() : e.getClass().getSimpleName()) + ")");
            return false;
        }
    }
}
