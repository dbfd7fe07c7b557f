package org.attest.privacy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.privacy.IriRenamer.RenamedDocument;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.text.Sha256;

/** Makes a copy of a graph in which people go by pseudonyms: the same graph but for names of nodes, texts and offsets. */
public final class Pseudonymiser {

    private static final int SLUG_DIGITS = 10;
    private static final Set<Node> PLAIN = Set.of(Vocabulary.Property.EXTRACTOR, Vocabulary.Property.VERSION, Vocabulary.Property.CONFIGURATION_DIGEST, Vocabulary.Property.RULE,
            Vocabulary.Property.EDTF, Vocabulary.Schema.ENCODING_FORMAT);

    private final DatasetGraph dataset;
    private final Iris iris;
    private final People people;
    private final NameReplacer names;
    private final Identifiers identifiers;
    private final Map<String, RenamedDocument> documents = new TreeMap<>();
    private final IriRenamer renamer;

    private Pseudonymiser(DatasetGraph dataset, Iris iris, PseudonymKey key, Pseudonyms.Whose whose) {
        this.dataset = dataset;
        this.iris = iris;
        people = People.of(dataset, iris, whose);
        identifiers = Identifiers.of(people.names(), places());
        names = new NameReplacer(identifiers, key);
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Nif.IS_STRING, Node.ANY).forEachRemaining(quad -> documents.put(quad.getSubject().getURI(), document(quad, key)));
        renamer = new IriRenamer(iris, key, names, people.nodes(), named(), documents);
    }

    /** Call inside a read transaction. */
    public static Pseudonyms pseudonymise(DatasetGraph dataset, Iris iris, PseudonymKey key, Pseudonyms.Whose whose) {
        return new Pseudonymiser(dataset, iris, key, whose).copy();
    }

    private Pseudonyms copy() {
        DatasetGraph copy = DatasetGraphFactory.create();
        List<Node> graphs = new java.util.ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        graphs.sort(Comparator.comparing(Node::getURI));
        for (Node graph : graphs) {
            boolean ontology = graph.equals(iris.ontologyGraph());
            Node name = renamer.rename(graph);
            // Who decided what, and why, in people's own words and with names that nothing else here has, stays out.
            Set<Node> decisions = graph.equals(iris.correctionsGraph()) ? decisions() : Set.of();
            dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY).filter(quad -> !decisions.contains(quad.getSubject())).forEach(quad ->
                    copy.add(ontology ? quad : Quad.create(name, triple(quad.asTriple()))));
        }
        return new Pseudonyms(copy, names.used(), new RemainingReader(dataset, people, identifiers, names).read());
    }

    private Set<Node> decisions() {
        Set<Node> found = new HashSet<>();
        dataset.find(iris.correctionsGraph(), Node.ANY, Vocabulary.Property.DECIDED_AT, Node.ANY).forEachRemaining(quad -> found.add(quad.getSubject()));
        return found;
    }

    private RenamedDocument document(Quad text, PseudonymKey key) {
        Node document = text.getSubject();
        ReplacedText replaced = names.replace(text.getObject().getLiteralLexicalForm());
        String sha256 = Sha256.of(replaced.text());
        String name = "document-" + key.hex("document", document.getURI(), SLUG_DIGITS);
        String file = dataset.stream(text.getGraph(), document, Vocabulary.Property.FILE_NAME, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).findFirst().orElse("");
        String ending = file.matches(".*\\.[A-Za-z0-9]{1,5}") ? file.substring(file.lastIndexOf('.')) : "";
        return new RenamedDocument(iris.document(name, sha256).getURI(), replaced, sha256, name + ending);
    }

    private Triple triple(Triple old) {
        Node subject = renamer.rename(old.getSubject());
        Node property = old.getPredicate();
        Node object = old.getObject();
        Optional<RenamedDocument> document = Optional.ofNullable(documents.get(old.getSubject().getURI()));
        if (object.isTripleTerm()) {
            return Triple.create(subject, property, NodeFactory.createTripleTerm(triple(object.getTriple())));
        }
        if (object.isURI()) {
            // What a person is called elsewhere tells who it is.
            boolean elsewhere = property.equals(Vocabulary.Owl.SAME_AS) && people.nodes().contains(old.getSubject()) && !object.getURI().startsWith(iris.base());
            return Triple.create(subject, property, elsewhere ? NodeFactory.createURI(subject.getURI()) : renamer.rename(object));
        }
        if (document.isPresent() && property.equals(Vocabulary.Nif.IS_STRING)) {
            return Triple.create(subject, property, NodeFactory.createLiteralString(document.get().text().text()));
        }
        if (document.isPresent() && property.equals(Vocabulary.Property.SHA256)) {
            return Triple.create(subject, property, NodeFactory.createLiteralString(document.get().sha256()));
        }
        if (document.isPresent() && property.equals(Vocabulary.Property.FILE_NAME)) {
            return Triple.create(subject, property, NodeFactory.createLiteralString(document.get().fileName()));
        }
        return Triple.create(subject, property, literal(old, subject));
    }

    private Node literal(Triple old, Node subject) {
        Node property = old.getPredicate();
        Node value = old.getObject();
        String text = value.getLiteralLexicalForm();
        String passage = old.getSubject().getURI();
        int at = passage.indexOf("#char=");
        if (at >= 0 && documents.containsKey(passage.substring(0, at))) {
            int[] range = java.util.Arrays.stream(subject.getURI().substring(subject.getURI().indexOf("#char=") + 6).split(",")).mapToInt(Integer::parseInt).toArray();
            if (property.equals(Vocabulary.Nif.BEGIN_INDEX) || property.equals(Vocabulary.Nif.END_INDEX)) {
                return NodeFactory.createLiteralDT(String.valueOf(property.equals(Vocabulary.Nif.BEGIN_INDEX) ? range[0] : range[1]), value.getLiteralDatatype());
            }
            if (property.equals(Vocabulary.Nif.ANCHOR_OF)) {
                return NodeFactory.createLiteralString(documents.get(passage.substring(0, at)).text().between(range[0], range[1]));
            }
        }
        if (property.equals(Vocabulary.Property.SORT_KEY)) {
            for (Map.Entry<String, RenamedDocument> document : documents.entrySet()) {
                text = text.replace(last(document.getKey()), last(document.getValue().iri()));
            }
            return NodeFactory.createLiteralString(text);
        }
        if (PLAIN.contains(property) || !value.getLiteralDatatypeURI().equals(Vocabulary.Xsd.NAMESPACE + "string") && value.getLiteralLanguage().isEmpty()) {
            return value;
        }
        String replaced = names.text(text);
        return value.getLiteralLanguage().isEmpty() ? NodeFactory.createLiteralString(replaced) : NodeFactory.createLiteralLang(replaced, value.getLiteralLanguage());
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** Things that are called by somebody's name: companies, groups. */
    private Set<Node> named() {
        Set<Node> found = new HashSet<>();
        for (Node property : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL)) {
            dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
                if (quad.getSubject().getURI().startsWith(iris.base()) && names.touches(quad.getObject().getLiteralLexicalForm())) {
                    found.add(quad.getSubject());
                }
            });
        }
        return found;
    }

    /** Words by which places of the gazetteer are called. */
    private Set<String> places() {
        Set<String> words = new TreeSet<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY).forEachRemaining(place ->
                dataset.find(Node.ANY, place.getSubject(), Vocabulary.Rdfs.LABEL, Node.ANY).forEachRemaining(label ->
                        Words.of(label.getObject().getLiteralLexicalForm()).forEach(word -> words.add(word.key()))));
        return words;
    }
}
