package org.attest.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
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

    /** The same with their nodes, which are read in the order of the file. */
    public List<Quad> readQuadsOf(Node graph) {
        List<Tuple<NodeId>> found = new ArrayList<>();
        quadsOf(graph).forEachRemaining(found::add);
        Map<NodeId, Node> read = new HashMap<>();
        found.stream().flatMap(row -> Stream.of(row.get(1), row.get(2), row.get(3))).filter(id -> !NodeId.isInline(id)).sorted(Comparator.comparingLong(NodeId::getPtrLocation))
                .forEach(id -> read.computeIfAbsent(id, this::node));
        return found.stream().map(row -> new Quad(graph, known(read, row.get(1)), known(read, row.get(2)), known(read, row.get(3)))).toList();
    }

    private static Node known(Map<NodeId, Node> read, NodeId id) {
        return NodeId.isInline(id) ? NodeId.extract(id) : read.get(id);
    }

    /**
     * What some property holds of those subjects for which another has a given value, in the graph that says so: one quad for each such subject with its first value.
     *
     * @param most at most so many are read
     */
    public List<Quad> joined(Node property, Node value, Node wanted, int most) {
        List<Tuple<NodeId>> found = new ArrayList<>();
        NodeId sought = id(wanted);
        for (Iterator<Tuple<NodeId>> rows = quads.findAsNodeIds(Node.ANY, Node.ANY, property, value); rows != null && rows.hasNext() && found.size() < most;) {
            Tuple<NodeId> row = rows.next();
            Iterator<Tuple<NodeId>> of = quads.find(row.get(0), row.get(1), sought, NodeId.NodeIdAny);
            if (of.hasNext()) {
                found.add(of.next());
            }
        }
        // In the order of the file, whose stretches hold a document's nodes together.
        found.sort(Comparator.comparingLong(row -> row.get(1).getPtrLocation()));
        Map<NodeId, Node> graphs = new HashMap<>();
        return found.stream().map(row -> new Quad(graphs.computeIfAbsent(row.get(0), this::node), node(row.get(1)), wanted, node(row.get(3)))).toList();
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
