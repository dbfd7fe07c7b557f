package org.attest.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Decisions about things that no document speaks of any more. */
public final class Orphans {

    private Orphans() {}

    /** Takes them out: those that concern nothing else. Call inside a transaction. */
    public static void remove(DatasetGraph dataset, Iris iris) {
        Node corrections = iris.correctionsGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        dataset.find(corrections, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        for (Node subject : subjects) {
            List<Node> concerned = dataset.getGraph(corrections).find(subject, Vocabulary.Property.CONCERNS, Node.ANY).mapWith(Triple::getObject).toList();
            List<Node> things = concerned.isEmpty() ? List.of(subject) : concerned;
            boolean decision = !concerned.isEmpty() || dataset.contains(corrections, subject, Vocabulary.Property.SENSITIVITY, Node.ANY);
            if (decision && things.stream().noneMatch(thing -> isSpokenOf(dataset, corrections, thing))) {
                dataset.deleteAny(corrections, subject, Node.ANY, Node.ANY);
            }
        }
    }

    private static boolean isSpokenOf(DatasetGraph dataset, Node corrections, Node thing) {
        return dataset.stream(Node.ANY, thing, Node.ANY, Node.ANY).anyMatch(quad -> !quad.getGraph().equals(corrections))
                || dataset.stream(Node.ANY, Node.ANY, Node.ANY, thing).anyMatch(quad -> !quad.getGraph().equals(corrections));
    }
}
