package org.attest.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.jena.graph.Node;
import org.attest.rdf.Iris;

/**
 * What a person decided.
 *
 * @param iri named by all the rest but the reason
 * @param by the name that the machine knows
 * @param at to the millisecond
 * @param because empty where no reason was given
 */
public record Decision(Node iri, Matter matter, String by, Instant at, String because) {

    /** Of two that exclude each other the later in this order holds. */
    static final Comparator<Decision> IN_TIME = Comparator.comparing(Decision::at).thenComparing(decision -> decision.iri().getURI());

    /** Names it. */
    public static Decision of(Iris iris, Matter matter, String by, Instant at, String because) {
        List<String> parts = new ArrayList<>(List.of(matter.word(), by, at.toString()));
        matter.concerns().forEach(node -> parts.add(node.getURI()));
        switch (matter) {
            case Matter.Merge merge -> parts.addAll(List.of(merge.name(), merge.otherName()));
            case Matter.Split split -> { }
            case Matter.Rejection rejection -> parts.add(rejection.reading());
            case Matter.Undoing undoing -> parts.add(undoing.decision().getURI());
        }
        return new Decision(iris.correction(parts), matter, by, at, because.strip());
    }

    /** The end of the IRI, by which commands know it too. */
    public String digits() {
        return iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1);
    }
}
