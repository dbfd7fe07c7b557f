package org.attest.chronology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.attest.rdf.Iris;
import org.attest.timeline.Constraint;
import org.attest.timeline.TemporalNetwork;

/**
 * Statements that bear on each other.
 *
 * @param whereabouts what else its solution depends on
 */
record Network(TemporalNetwork times, List<String> whereabouts) {

    Network {
        whereabouts = List.copyOf(whereabouts);
    }

    /** One statement about one thing says all there is to know. */
    boolean hasSomethingToInfer() {
        Set<String> statements = new HashSet<>();
        times.constraints().forEach(constraint -> constraint.statement().ifPresent(statements::add));
        return statements.size() > 1 || times.intervals().size() > 1;
    }

    /** Named by all that its solution depends on: another name, another solution. */
    Node iri(Iris iris, Node activity) {
        List<String> all = new ArrayList<>(whereabouts);
        all.add(activity.getURI());
        for (Constraint constraint : times.constraints()) {
            all.add(constraint.toString());
        }
        return iris.network(all);
    }
}
