package org.attest.store;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;

/**
 * The digest of each graph, kept in the ledger and written in the transaction that changes the graph; and one over the ledger itself, these digests included.
 * They are what {@link ContentCheck} holds the content against.
 */
final class GraphDigests {

    /** The ledger, as the subject of its own digest. */
    static final Node LEDGER = NodeFactory.createURI("urn:attest:ledger");

    private GraphDigests() {}

    /** The digest that the ledger holds of a graph. @param ledger the storage default graph */
    static Optional<SetDigest> find(Graph ledger, Node graph) {
        return ledger.find(graph, Vocabulary.Property.CONTENT_DIGEST, Node.ANY).mapWith(triple -> SetDigest.parse(triple.getObject().getLiteralLexicalForm())).nextOptional();
    }

    /** All that the ledger holds, by graph; without that of the ledger itself. */
    static Map<String, SetDigest> all(Graph ledger) {
        Map<String, SetDigest> digests = new TreeMap<>();
        ledger.find(Node.ANY, Vocabulary.Property.CONTENT_DIGEST, Node.ANY).forEach(triple -> {
            if (!triple.getSubject().equals(LEDGER)) {
                digests.put(triple.getSubject().getURI(), SetDigest.parse(triple.getObject().getLiteralLexicalForm()));
            }
        });
        return digests;
    }

    /** False in a store that an earlier version made and this one has not yet written to. */
    static boolean areKept(Graph ledger) {
        return ledger.contains(LEDGER, Vocabulary.Property.CONTENT_DIGEST, Node.ANY);
    }

    /** Brings the digests up to date with what the transaction has changed; the last thing before its commit. */
    static void update(TrackedDataset dataset) {
        Graph ledger = dataset.getDefaultGraph();
        if (!areKept(ledger)) {
            establish(dataset);
            return;
        }
        Map<Node, SetDigest> changes = dataset.takeChanges();
        SetDigest ofLedger = changes.getOrDefault(Quad.defaultGraphNodeGenerated, SetDigest.empty());
        changes.forEach((graph, change) -> {
            if (!graph.equals(Quad.defaultGraphNodeGenerated)) {
                SetDigest digest = find(ledger, graph).orElseGet(SetDigest::empty);
                digest.add(change);
                put(ledger, graph, digest);
            }
        });
        Optional.ofNullable(dataset.takeChanges().get(Quad.defaultGraphNodeGenerated)).ifPresent(ofLedger::add);
        SetDigest whole = find(ledger, LEDGER).orElseThrow();
        whole.add(ofLedger);
        put(ledger, LEDGER, whole);
        dataset.takeChanges();
    }

    /** Makes all digests from what the store holds. */
    private static void establish(TrackedDataset dataset) {
        Graph ledger = dataset.getDefaultGraph();
        Map<Node, SetDigest> digests = new java.util.LinkedHashMap<>();
        for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext();) {
            Quad quad = quads.next();
            if (!quad.isDefaultGraph()) {
                digests.computeIfAbsent(quad.getGraph(), graph -> SetDigest.empty()).add(quad);
            }
        }
        digests.forEach((graph, digest) -> put(ledger, graph, digest));
        put(ledger, LEDGER, ofLedger(ledger));
        dataset.takeChanges();
    }

    /** Over all triples of the ledger but its own digest. */
    static SetDigest ofLedger(Graph ledger) {
        SetDigest digest = SetDigest.empty();
        ledger.find().forEach(triple -> {
            if (!isOwn(triple)) {
                digest.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
            }
        });
        return digest;
    }

    private static boolean isOwn(Triple triple) {
        return triple.getSubject().equals(LEDGER) && triple.getPredicate().equals(Vocabulary.Property.CONTENT_DIGEST);
    }

    private static void put(Graph ledger, Node graph, SetDigest digest) {
        ledger.remove(graph, Vocabulary.Property.CONTENT_DIGEST, Node.ANY);
        if (!digest.isEmpty() || graph.equals(LEDGER)) {
            ledger.add(graph, Vocabulary.Property.CONTENT_DIGEST, NodeFactory.createLiteralString(digest.toString()));
        }
    }
}
