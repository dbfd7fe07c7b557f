package org.attest.store;

import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.attest.audit.AuditAction;
import org.attest.rdf.Ontology;

/** The ontology in a graph of the store, beside the documents that use its terms. */
record StoredOntology(GraphStore store) {

    /** Puts this program's in the place of another version's. */
    void update() {
        Graph current = Ontology.load().graph();
        Node name = store.iris().ontologyGraph();
        boolean same = store.read(dataset -> dataset.getGraph(name).isIsomorphicWith(current) && GraphDigests.areKept(dataset.getDefaultGraph()));
        if (!same) {
            store.change(AuditAction.CHANGE, "ontology", List.of(), dataset -> {
                dataset.removeGraph(name);
                current.find().forEach(triple -> dataset.add(Quad.create(name, triple)));
            });
        }
    }
}
