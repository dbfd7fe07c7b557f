package org.attest.server;

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
import org.apache.jena.tdb2.store.NodeId;
import org.attest.rdf.Vocabulary;
import org.attest.store.NodeRows;

/** The rows of the store with the properties that the pictures look at. To be used by one thread inside read transactions while nothing changes. */
final class NodeReader implements AutoCloseable {

    /** How many columns every attestation has. */
    static final int OF_ATTESTATIONS = 5;

    private final NodeRows rows;
    private final Map<NodeId, Column> columns = new HashMap<>();

    /** What is looked at; the first five are those of attestations. */
    enum Column {
        REIFIES(Vocabulary.Rdf.REIFIES), EVIDENCE(Vocabulary.Property.EVIDENCE), SOURCE(Vocabulary.Prov.WAS_ATTRIBUTED_TO), FACTUALITY(Vocabulary.Property.FACTUALITY),
        CONFIDENCE(Vocabulary.Property.CONFIDENCE), RELAY(Vocabulary.Property.RELAYED_BY), RUN(Vocabulary.Prov.WAS_GENERATED_BY), EXTRACTOR(Vocabulary.Property.EXTRACTOR), BEGIN(Vocabulary.Nif.BEGIN_INDEX), END(Vocabulary.Nif.END_INDEX),
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
        this.rows = new NodeRows(dataset, interned);
        Arrays.stream(Column.values()).forEach(column -> columns.put(rows.id(column.property), column));
    }

    Iterator<Tuple<NodeId>> quadsOf(Node graph) {
        return rows.quadsOf(graph);
    }

    Optional<Column> column(NodeId property) {
        return Optional.ofNullable(columns.get(property));
    }

    /** The IRI or the characters. */
    String text(NodeId id) {
        return rows.text(id);
    }

    /** The same for what is long and stands once. */
    String read(NodeId id) {
        return rows.read(id);
    }

    Triple triple(NodeId term) {
        return rows.triple(term);
    }

    @Override
    public void close() {
        rows.close();
    }
}
