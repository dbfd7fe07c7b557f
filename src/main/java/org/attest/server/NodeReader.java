package org.attest.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
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
import org.attest.rdf.Vocabulary;

/**
 * The store below its queries, to be used by one thread inside read transactions while nothing changes: rows of an index as numbers, and what the numbers stand for. A corpus is read many times faster so than by a
 * query for each document.
 */
final class NodeReader implements AutoCloseable {

    /** How many columns every attestation has. */
    static final int OF_ATTESTATIONS = 5;

    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final NodeFile file;
    private final UnaryOperator<String> interned;
    private final Map<NodeId, Column> columns = new HashMap<>();
    private final Map<NodeId, String> known = new HashMap<>();

    /** What is looked at; the first five are those of attestations. */
    enum Column {
        REIFIES(Vocabulary.Rdf.REIFIES), EVIDENCE(Vocabulary.Property.EVIDENCE), SOURCE(Vocabulary.Prov.WAS_ATTRIBUTED_TO), FACTUALITY(Vocabulary.Property.FACTUALITY),
        CONFIDENCE(Vocabulary.Property.CONFIDENCE), RELAY(Vocabulary.Property.RELAYED_BY), BEGIN(Vocabulary.Nif.BEGIN_INDEX), END(Vocabulary.Nif.END_INDEX),
        TYPE(Vocabulary.Rdf.TYPE), LABEL(Vocabulary.Rdfs.LABEL), ALTERNATIVE(Vocabulary.Skos.ALT_LABEL), TEXT(Vocabulary.Nif.IS_STRING), EDTF(Vocabulary.Property.EDTF), EARLIEST_START(Vocabulary.Property.EARLIEST_START),
        LATEST_START(Vocabulary.Property.LATEST_START), EARLIEST_END(Vocabulary.Property.EARLIEST_END), LATEST_END(Vocabulary.Property.LATEST_END);

        private final Node property;

        Column(Node property) {
            this.property = property;
        }

        String localName() {
            return property.getURI().substring(Vocabulary.NAMESPACE.length());
        }
    }

    /** @param interned gives one string for all that are equal */
    NodeReader(DatasetGraph dataset, UnaryOperator<String> interned) {
        DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
        this.quads = database.getQuadTable().getNodeTupleTable();
        this.file = new NodeFile(Path.of(database.getLocation().getDirectoryPath()));
        this.nodes = quads.getNodeTable();
        this.interned = interned;
        Arrays.stream(Column.values()).forEach(column -> columns.put(nodes.getNodeIdForNode(column.property), column));
    }

    Iterator<Tuple<NodeId>> quadsOf(Node graph) {
        return quads.findAsNodeIds(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    Optional<Column> column(NodeId property) {
        return Optional.ofNullable(columns.get(property));
    }

    /** The IRI or the characters. */
    String text(NodeId id) {
        // Numbers that hold their value within may equal those of other nodes.
        return NodeId.isInline(id) ? interned.apply(read(id)) : known.computeIfAbsent(id, key -> interned.apply(read(key)));
    }

    /** The same for what is long and stands once. */
    String read(NodeId id) {
        Node node = node(id);
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    Triple triple(NodeId term) {
        return node(term).getTriple();
    }

    /** Past the store's own cache, which would hold them all on. */
    private Node node(NodeId id) {
        return NodeId.isInline(id) ? NodeId.extract(id) : file.node(id.getPtrLocation()).orElseGet(() -> nodes.getNodeForNodeId(id));
    }

    @Override
    public void close() {
        file.close();
    }
}
