package org.attest.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Holds each graph, and the ledger itself, against the digests in the ledger. Inside a transaction. */
final class ContentCheck {

    private final DatasetGraph dataset;
    private final List<Verification.Damage> damages = new ArrayList<>();
    private long graphs;
    private long triples;

    ContentCheck(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** What is wrong. */
    List<Verification.Damage> damages() {
        Graph ledger = dataset.getDefaultGraph();
        if (guarded("the ledger", () -> checkLedger(ledger))) {
            guarded("the graphs", () -> checkGraphs(ledger));
        }
        return damages;
    }

    /** How many graphs were compared. */
    long graphs() {
        return graphs;
    }

    /** How many triples they hold. */
    long triples() {
        return triples;
    }

    private void checkLedger(Graph ledger) {
        Optional<SetDigest> kept = GraphDigests.find(ledger, GraphDigests.LEDGER);
        if (kept.isEmpty()) {
            damages.add(new Verification.Damage("the ledger", "has no digest of itself"));
        } else if (!kept.get().toString().equals(GraphDigests.ofLedger(ledger).toString())) {
            damages.add(new Verification.Damage("the ledger", "is not what was written: which file became which document, or a digest, was changed"));
        }
    }

    private void checkGraphs(Graph ledger) {
        Map<String, SetDigest> kept = GraphDigests.all(ledger);
        Map<String, SetDigest> found = new TreeMap<>();
        for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext();) {
            Quad quad = quads.next();
            if (!quad.isDefaultGraph()) {
                found.computeIfAbsent(quad.getGraph().getURI(), graph -> SetDigest.empty()).add(quad);
            }
        }
        graphs = found.size();
        triples = found.values().stream().mapToLong(SetDigest::count).sum();
        TreeSet<String> names = new TreeSet<>(kept.keySet());
        names.addAll(found.keySet());
        for (String graph : names) {
            if (!found.containsKey(graph)) {
                damages.add(new Verification.Damage(graph, "is gone"));
            } else if (!kept.containsKey(graph)) {
                damages.add(new Verification.Damage(graph, "was not written by Attest: there is no digest of it"));
            } else if (!kept.get(graph).toString().equals(found.get(graph).toString())) {
                damages.add(new Verification.Damage(graph, "is not what was written: " + found.get(graph).count() + " triples of " + kept.get(graph).count() + ", or others"));
            }
        }
    }

    /** Damaged bytes can make the database throw whatever there is; that is what is looked for here. */
    private boolean guarded(String what, Runnable check) {
        try {
            check.run();
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError | AssertionError e) {
            damages.add(new Verification.Damage(what, "cannot be read (" + e.getClass().getSimpleName() + ")"));
            return false;
        }
    }
}
