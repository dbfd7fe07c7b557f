package org.attest.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/**
 * The decisions in a dataset. Call inside a transaction.
 *
 * @param iris of the dataset
 */
public record CorrectionsGraph(DatasetGraph dataset, Iris iris) {

    /** All that was ever decided here, and not forgotten. */
    public Decisions read() {
        Graph graph = dataset.getGraph(iris.correctionsGraph());
        List<Decision> found = new ArrayList<>();
        graph.find(Node.ANY, Vocabulary.Property.DECIDED_AT, Node.ANY).toList().forEach(triple -> {
            Node iri = triple.getSubject();
            found.add(new Decision(iri, matter(graph, iri), text(graph, iri, Vocabulary.Property.DECIDER), Instant.parse(triple.getObject().getLiteralLexicalForm()),
                    text(graph, iri, Vocabulary.Property.REASON)));
        });
        return new Decisions(found);
    }

    private static Matter matter(Graph graph, Node iri) {
        List<Node> concerns = values(graph, iri, Vocabulary.Property.CONCERNS);
        Node type = value(graph, iri, Vocabulary.Rdf.TYPE);
        if (type.equals(Vocabulary.Type.MERGE_DECISION)) {
            Node kept = value(graph, iri, Vocabulary.Property.KEEPS);
            Node other = concerns.stream().filter(node -> !node.equals(kept)).findFirst().orElseThrow();
            return new Matter.Merge(kept, text(graph, iri, Vocabulary.Property.KEPT_NAME), other, text(graph, iri, Vocabulary.Property.OTHER_NAME));
        }
        if (type.equals(Vocabulary.Type.SPLIT_DECISION)) {
            Node document = value(graph, iri, Vocabulary.Property.IN_DOCUMENT);
            return new Matter.Split(concerns.stream().filter(node -> !node.equals(document)).toList(), document);
        }
        if (type.equals(Vocabulary.Type.REJECTION)) {
            return new Matter.Rejection(concerns.getFirst(), text(graph, iri, Vocabulary.Property.READING));
        }
        return new Matter.Undoing(value(graph, iri, Vocabulary.Property.REVOKES), concerns);
    }

    /** Keeps a decision. */
    public void add(Decision decision) {
        switch (decision.matter()) {
            case Matter.Merge merge -> {
                add(decision, Vocabulary.Rdf.TYPE, Vocabulary.Type.MERGE_DECISION);
                add(decision, Vocabulary.Property.KEEPS, merge.kept());
                add(decision, Vocabulary.Property.KEPT_NAME, NodeFactory.createLiteralString(merge.name()));
                add(decision, Vocabulary.Property.OTHER_NAME, NodeFactory.createLiteralString(merge.otherName()));
            }
            case Matter.Split split -> {
                add(decision, Vocabulary.Rdf.TYPE, Vocabulary.Type.SPLIT_DECISION);
                add(decision, Vocabulary.Property.IN_DOCUMENT, split.document());
            }
            case Matter.Rejection rejection -> {
                add(decision, Vocabulary.Rdf.TYPE, Vocabulary.Type.REJECTION);
                add(decision, Vocabulary.Property.READING, NodeFactory.createLiteralString(rejection.reading()));
            }
            case Matter.Undoing undoing -> {
                add(decision, Vocabulary.Rdf.TYPE, Vocabulary.Type.CORRECTION);
                add(decision, Vocabulary.Property.REVOKES, undoing.decision());
            }
        }
        decision.matter().concerns().forEach(node -> add(decision, Vocabulary.Property.CONCERNS, node));
        add(decision, Vocabulary.Property.DECIDER, NodeFactory.createLiteralString(decision.by()));
        add(decision, Vocabulary.Property.DECIDED_AT, NodeFactory.createLiteralDT(decision.at().toString(), XSDDatatype.XSDdateTime));
        if (!decision.because().isEmpty()) {
            add(decision, Vocabulary.Property.REASON, NodeFactory.createLiteralString(decision.because()));
        }
    }

    /** Forgets a decision. */
    public void remove(Decision decision) {
        dataset.deleteAny(iris.correctionsGraph(), decision.iri(), Node.ANY, Node.ANY);
    }

    private void add(Decision decision, Node property, Node value) {
        dataset.add(iris.correctionsGraph(), decision.iri(), property, value);
    }

    /** In how many documents a decision finds what it concerns. */
    public long finds(Decision decision) {
        return dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.DECISION, decision.iri()).map(quad -> quad.getGraph().equals(iris.identityGraph())
                ? dataset.getGraph(quad.getGraph()).find(quad.getSubject(), Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY).mapWith(Triple::getObject).nextOptional().orElse(quad.getSubject())
                : quad.getGraph()).distinct().count();
    }

    private static List<Node> values(Graph graph, Node iri, Node property) {
        return graph.find(iri, property, Node.ANY).mapWith(Triple::getObject).toList().stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    private static Node value(Graph graph, Node iri, Node property) {
        return values(graph, iri, property).getFirst();
    }

    private static String text(Graph graph, Node iri, Node property) {
        return values(graph, iri, property).stream().map(Node::getLiteralLexicalForm).findFirst().orElse("");
    }
}
