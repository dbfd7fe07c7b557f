package org.attest.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;

/** How much there is in a store. @param triples of all named graphs */
public record StoreCounts(long documents, long attestations, long triples) {

    /** Inside a transaction. */
    static StoreCounts of(DatasetGraph dataset) {
        return new StoreCounts(instances(dataset, Vocabulary.Type.DOCUMENT), instances(dataset, Vocabulary.Type.ATTESTATION),
                Iter.count(dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)) - dataset.getDefaultGraph().size());
    }

    private static long instances(DatasetGraph dataset, Node type) {
        return Iter.count(dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, type));
    }
}
