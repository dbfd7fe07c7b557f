package org.attest.evaluation;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** What the ontology says of terms, as far as a score needs it. */
final class Terms {

    static final Set<Node> TIMES = Set.of(Vocabulary.Property.EDTF, Vocabulary.Property.EARLIEST_START, Vocabulary.Property.LATEST_START,
            Vocabulary.Property.EARLIEST_END, Vocabulary.Property.LATEST_END, Vocabulary.Property.DURATION);

    /** What says how things are called or where words stand, and is not scored. */
    private static final Set<Node> UNSCORED = Set.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL, Vocabulary.Owl.SAME_AS, Vocabulary.Property.CONTENT,
            Vocabulary.Property.TIME_OF_DAY);

    private static final Set<Node> ORDERS = Set.of(Vocabulary.Property.BEFORE, Vocabulary.Property.AFTER, Vocabulary.Property.MEETS,
            Vocabulary.Property.MET_BY, Vocabulary.Property.DURING, Vocabulary.Property.CONTAINS, Vocabulary.Property.OVERLAPS,
            Vocabulary.Property.OVERLAPPED_BY, Vocabulary.Property.STARTS, Vocabulary.Property.FINISHES, Vocabulary.Property.SIMULTANEOUS_WITH);

    private static final Node SYMMETRIC = NodeFactory.createURI(Vocabulary.Owl.NAMESPACE + "SymmetricProperty");

    private final Ontology ontology;
    private final Graph graph;

    Terms(Ontology ontology) {
        this.ontology = ontology;
        this.graph = ontology.graph();
    }

    boolean isEvent(Node type) {
        return ontology.isUnder(type, Vocabulary.Type.EVENT);
    }

    boolean isPlace(Node type) {
        return ontology.isUnder(type, Vocabulary.Type.PLACE);
    }

    boolean isEntity(Node type) {
        return isPlace(type) || ontology.isUnder(type, Vocabulary.Type.ACTOR);
    }

    /** True for roles, relations and attributes. */
    static boolean isScored(Node property) {
        return property.getURI().startsWith(Vocabulary.NAMESPACE) && !TIMES.contains(property) && !isOrder(property) && !UNSCORED.contains(property);
    }

    static boolean isOrder(Node property) {
        return ORDERS.contains(property);
    }

    boolean isSymmetric(Node property) {
        return graph.contains(property, Vocabulary.Rdf.TYPE, SYMMETRIC);
    }

    Optional<Node> inverse(Node property) {
        return graph.find(property, Vocabulary.Owl.INVERSE_OF, Node.ANY).mapWith(triple -> triple.getObject()).nextOptional()
                .or(() -> graph.find(Node.ANY, Vocabulary.Owl.INVERSE_OF, property).mapWith(triple -> triple.getSubject()).nextOptional());
    }

    /** 1 for the same term, a half where one lies above the other, else 0. */
    double likeness(Node one, Node other) {
        if (one.equals(other)) {
            return 1;
        }
        return ontology.isUnder(one, other) || ontology.isUnder(other, one) ? 0.5 : 0;
    }

    /** The best of all pairs. */
    double likeness(Iterable<Node> ones, Iterable<Node> others) {
        double best = 0;
        for (Node one : ones) {
            for (Node other : others) {
                best = Math.max(best, likeness(one, other));
            }
        }
        return best;
    }
}
