package org.attest.privacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Iris;
import org.attest.rdf.Sensitivity;
import org.attest.rdf.Slug;
import org.attest.rdf.Vocabulary;

/**
 * The marks of sensitivity in a dataset: a document's lies in its own graph, a person's among the corrections. Call inside a transaction.
 *
 * @param iris of the dataset
 */
public record Marks(DatasetGraph dataset, Iris iris) {

    /** How much is marked above public. */
    public record Count(Map<Sensitivity, Integer> documents, Map<Sensitivity, Integer> people) {

        public boolean isEmpty() {
            return documents.isEmpty() && people.isEmpty();
        }
    }

    public Optional<Sensitivity> of(Node node) {
        return dataset.stream(Node.ANY, node, Vocabulary.Property.SENSITIVITY, Node.ANY).flatMap(quad -> Sensitivity.of(quad.getObject()).stream()).max(Sensitivity::compareTo);
    }

    /**
     * The nodes that somebody means: the document or thing with this IRI, else everybody who is called so, whatever the case of the letters.
     * Empty where there is none.
     */
    public List<Node> find(String iriOrName) {
        if (iriOrName.startsWith(iris.base())) {
            Node node = NodeFactory.createURI(iriOrName);
            return dataset.find(Node.ANY, node, Node.ANY, Node.ANY).hasNext() ? List.of(node) : List.of();
        }
        String folded = Slug.fold(iriOrName);
        var found = new TreeSet<Node>(java.util.Comparator.comparing(Node::getURI));
        for (Node person : People.of(dataset, iris, Pseudonyms.Whose.ALL).nodes()) {
            for (Node property : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL)) {
                if (dataset.stream(Node.ANY, person, property, Node.ANY).anyMatch(quad -> Slug.fold(quad.getObject().getLiteralLexicalForm()).equals(folded))) {
                    found.add(person);
                }
            }
        }
        return List.copyOf(found);
    }

    public boolean isDocument(Node node) {
        return dataset.contains(iris.documentGraph(document(node)), node, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT);
    }

    private static Node document(Node node) {
        String iri = node.getURI();
        return iri.contains("#") ? NodeFactory.createURI(iri.substring(0, iri.indexOf('#'))) : node;
    }

    /** Sets a mark in the place of the one before. @param reason empty where there is none */
    public void set(Node node, Sensitivity level, String reason) {
        boolean document = isDocument(node);
        Node graph = document ? iris.documentGraph(node) : iris.correctionsGraph();
        Node record = document ? node : iris.correction(List.of("sensitivity", node.getURI()));
        dataset.deleteAny(graph, node, Vocabulary.Property.SENSITIVITY, Node.ANY);
        dataset.deleteAny(graph, record, Vocabulary.Property.REASON, Node.ANY);
        dataset.add(graph, node, Vocabulary.Property.SENSITIVITY, level.term());
        if (!document) {
            dataset.add(graph, record, Vocabulary.Rdf.TYPE, Vocabulary.Type.CORRECTION);
            dataset.add(graph, record, Vocabulary.Property.CONCERNS, node);
        }
        if (!reason.isBlank()) {
            dataset.add(graph, record, Vocabulary.Property.REASON, NodeFactory.createLiteralString(reason.strip()));
        }
    }

    public Count count() {
        Map<Sensitivity, Integer> documents = new EnumMap<>(Sensitivity.class);
        Map<Sensitivity, Integer> people = new EnumMap<>(Sensitivity.class);
        marked().forEach((node, level) -> (isDocument(node) ? documents : people).merge(level, 1, Integer::sum));
        return new Count(documents, people);
    }

    /** What is marked above public. */
    private Map<Node, Sensitivity> marked() {
        Map<Node, Sensitivity> marked = new java.util.LinkedHashMap<>();
        dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.SENSITIVITY, Node.ANY).map(Quad::asTriple).map(Triple::getSubject).distinct()
                .forEach(node -> of(node).filter(level -> level != Sensitivity.PUBLIC).ifPresent(level -> marked.put(node, level)));
        return marked;
    }

    /** The documents that are marked so, or higher. */
    public List<Node> documents(Sensitivity from) {
        return marked().entrySet().stream().filter(mark -> mark.getValue().compareTo(from) >= 0 && isDocument(mark.getKey())).map(Map.Entry::getKey).toList();
    }
}
