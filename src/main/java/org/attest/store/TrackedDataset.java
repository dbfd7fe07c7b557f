package org.attest.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/** A dataset that keeps account of what one transaction adds and takes away, by graph. All changes go through its single-quad methods. */
final class TrackedDataset extends DatasetGraphWrapper {

    private final Map<Node, SetDigest> changes = new LinkedHashMap<>();

    TrackedDataset(DatasetGraph dataset) {
        super(dataset);
    }

    /** What has changed, by the name of the graph, since the last call. */
    Map<Node, SetDigest> takeChanges() {
        Map<Node, SetDigest> taken = new LinkedHashMap<>(changes);
        changes.clear();
        return taken;
    }

    @Override
    public void add(Quad quad) {
        if (!get().contains(quad)) {
            get().add(quad);
            change(quad).add(stored(quad));
        }
    }

    @Override
    public void delete(Quad quad) {
        if (get().contains(quad)) {
            get().delete(quad);
            change(quad).remove(stored(quad));
        }
    }

    private SetDigest change(Quad quad) {
        Node graph = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : quad.getGraph();
        return changes.computeIfAbsent(graph, name -> SetDigest.empty());
    }

    /** As the database gives it back: it keeps numbers and dates by value, so that 0.90 comes back as 0.9. */
    static Quad stored(Quad quad) {
        NodeId value = NodeId.inline(quad.getObject());
        return value == null ? quad : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), NodeId.extract(value));
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        add(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        delete(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        Iterator<Quad> found = get().find(graph, subject, predicate, object);
        List<Quad> quads = Iter.toList(found);
        quads.forEach(this::delete);
    }

    @Override
    public void removeGraph(Node graph) {
        deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void addGraph(Node graph, Graph triples) {
        removeGraph(graph);
        triples.find().forEach(triple -> add(Quad.create(graph, triple)));
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }
}
