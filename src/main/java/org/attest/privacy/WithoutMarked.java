package org.attest.privacy;

import java.util.ArrayList;
import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;
import org.attest.rdf.Orphans;
import org.attest.rdf.Sensitivity;
import org.attest.rdf.Vocabulary;

/** A copy of a graph without the documents that are marked, and without what was inferred with their help. */
public final class WithoutMarked {

    private WithoutMarked() {}

    /** Call inside a read transaction. @param from the lowest level that is left out */
    public static DatasetGraph copy(DatasetGraph dataset, Iris iris, Sensitivity from) {
        DatasetGraph copy = DatasetGraphFactory.create();
        List<Node> graphs = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        graphs.forEach(graph -> dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add));
        for (Node document : new Marks(dataset, iris).documents(from)) {
            copy.removeGraph(iris.documentGraph(document));
            copy.removeGraph(iris.background(document));
            Chronology.forget(copy, iris, document);
            List<Node> records = copy.getGraph(iris.identityGraph()).find(Node.ANY, Vocabulary.Prov.WAS_DERIVED_FROM, document).mapWith(triple -> triple.getSubject()).toList();
            records.forEach(record -> copy.deleteAny(iris.identityGraph(), record, Node.ANY, Node.ANY));
        }
        Orphans.remove(copy, iris);
        return copy;
    }
}
