package org.attest.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The store below its queries, to be used by one thread inside read transactions while nothing changes: rows of an index as numbers, and what the numbers stand for. A whole corpus is read
 * many times faster so than by queries.
 */
public final class NodeRows implements AutoCloseable {

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final NodeFile file;
    private final UnaryOperator<String> interned;
    private final Map<NodeId, String> known = new HashMap<>();

    /** @param interned gives one string for all that are equal */
    public NodeRows(DatasetGraph dataset, UnaryOperator<String> interned) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        this.quads = database.getQuadTable().getNodeTupleTable();
        this.file = new NodeFile(Path.of(database.getLocation().getDirectoryPath()));
        this.nodes = quads.getNodeTable();
        this.interned = interned;
    }

    /** The number of a node; one that stands for none where the store does not hold it. */
    public NodeId id(Node node) {
        return nodes.getNodeIdForNode(node);
    }

    /** Graph, subject, predicate and object of all quads of a graph, those of one subject together. */
    public Iterator<Tuple<NodeId>> quadsOf(Node graph) {
        return quads.findAsNodeIds(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** The IRI or the characters; kept, so that it is read once. */
    public String text(NodeId id) {
        // Numbers that hold their value within may equal those of other nodes.
        return NodeId.isInline(id) ? interned.apply(read(id)) : known.computeIfAbsent(id, key -> interned.apply(read(key)));
    }

    /** The same for what is long or stands once. */
    public String read(NodeId id) {
        Node node = node(id);
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    public Triple triple(NodeId term) {
        return node(term).getTriple();
    }

    /** Past the store's own cache, which would hold them all on. */
    public Node node(NodeId id) {
        return NodeId.isInline(id) ? NodeId.extract(id) : file.node(id.getPtrLocation()).orElseGet(() -> nodes.getNodeForNodeId(id));
    }

    @Override
    public void close() {
        file.close();
    }
}
