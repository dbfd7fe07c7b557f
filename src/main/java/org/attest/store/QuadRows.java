package org.attest.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Looks along the rows of the quads' indexes without reading the nodes of each: what a thousand documents say alike is read once. To be used inside a transaction. */
public final class QuadRows {

    private QuadRows() {}

    /** How many quads of named graphs have a property of this value. */
    public static int count(DatasetGraph dataset, Node property, Node value) {
        int number = 0;
        for (Iterator<Tuple<NodeId>> rows = quads(dataset).findAsNodeIds(Node.ANY, Node.ANY, property, value); rows != null && rows.hasNext(); rows.next()) {
            number++;
        }
        return number;
    }

    /** The values of a property in all named graphs, each once. */
    public static List<Node> values(DatasetGraph dataset, Node subject, Node property) {
        NodeTupleTable quads = quads(dataset);
        Set<NodeId> found = new LinkedHashSet<>();
        for (Iterator<Tuple<NodeId>> rows = quads.findAsNodeIds(Node.ANY, subject, property, Node.ANY); rows != null && rows.hasNext();) {
            found.add(rows.next().get(3));
        }
        return found.stream().map(quads.getNodeTable()::getNodeForNodeId).toList();
    }

    private static NodeTupleTable quads(DatasetGraph dataset) {
        return TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
    }
}
