package org.attest.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** What was decided about things that no document speaks of any more. */
public final class Orphans {

    private Orphans() {}

    /** Takes the marks of sensitivity out that concern nothing else; merges, splits and rejections stay, for the day when their documents come back. Call inside a transaction. */
    public static void removeMarks(DatasetGraph dataset, Iris iris) {
        remove(dataset, iris, false);
    }

    /** Takes all out, and decisions too that name but one thing of which nobody speaks: for a copy that must not name it. Call inside a transaction. */
    public static void remove(DatasetGraph dataset, Iris iris) {
        remove(dataset, iris, true);
    }

    private static void remove(DatasetGraph dataset, Iris iris, boolean all) {
        Node corrections = iris.correctionsGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        dataset.find(corrections, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        for (Node subject : subjects) {
            List<Node> concerned = dataset.getGraph(corrections).find(subject, Vocabulary.Property.CONCERNS, Node.ANY).mapWith(Triple::getObject).toList();
            List<Node> things = concerned.isEmpty() ? List.of(subject) : concerned;
            if (dataset.contains(corrections, subject, Vocabulary.Property.DECIDED_AT, Node.ANY)) {
                if (all && !things.stream().allMatch(thing -> isSpokenOf(dataset, corrections, thing))) {
                    dataset.deleteAny(corrections, subject, Node.ANY, Node.ANY);
                }
                continue;
            }
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
