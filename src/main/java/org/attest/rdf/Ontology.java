package org.attest.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Attest's ontology and its alignment with standard vocabularies, as they lie in the program: which terms there are, how they
 * are called and what stands above them. Sets iterate in the order of IRIs.
 */
public final class Ontology {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private final Graph terms;
    private final Graph alignment;
    private final SortedSet<Node> declared = new TreeSet<>(BY_IRI);
    private final Map<Node, SortedSet<Node>> above = new TreeMap<>(BY_IRI);

    private Ontology(Graph terms, Graph alignment) {
        this.terms = terms;
        this.alignment = alignment;
        terms.find(Node.ANY, Vocabulary.Rdfs.IS_DEFINED_BY, Vocabulary.ONTOLOGY).forEach(triple -> declared.add(triple.getSubject()));
        declared.forEach(term -> above.put(term, closure(term)));
    }

    /** Reads {@code ontology/attest.ttl} and {@code ontology/alignment.ttl} from the class path. */
    public static Ontology load() {
        return new Ontology(read("/ontology/attest.ttl"), read("/ontology/alignment.ttl"));
    }

    /** The terms and their alignment: what the ontology's named graph holds. The graph is the caller's own. */
    public Graph graph() {
        Graph all = GraphFactory.createDefaultGraph();
        Stream.of(terms, alignment).forEach(part -> part.find().forEach(all::add));
        all.getPrefixMapping().setNsPrefixes(Prefixes.MAPPING);
        return all;
    }

    /** All of Attest's own classes, properties and values. */
    public SortedSet<Node> declared() {
        return new TreeSet<>(declared);
    }

    /** True for Attest's own terms that the ontology declares. */
    public boolean declares(Node term) {
        return term.isURI() && declared.contains(term);
    }

    /** True for classes of things and records, false for properties and values. */
    public boolean isClass(Node term) {
        return terms.contains(term, Vocabulary.Rdf.TYPE, Vocabulary.Owl.CLASS);
    }

    /** True for the values of factuality. */
    public boolean isValue(Node term) {
        return terms.contains(term, Vocabulary.Rdf.TYPE, Vocabulary.Type.FACTUALITY);
    }

    /** True where the term is the other one or lies under it. */
    public boolean isUnder(Node term, Node other) {
        return term.equals(other) || above(term).contains(other);
    }

    /**
     * Every term of Attest's own that lies above this class or property, itself left out: for {@code att:Bombing} these are
     * {@code att:Attack}, {@code att:Conflict}, {@code att:Event}, {@code att:TemporalThing} and {@code att:Thing}.
     */
    public Set<Node> above(Node term) {
        return above.getOrDefault(term, new TreeSet<>(BY_IRI));
    }

    /** The terms of Attest's own directly above this class or property. */
    public Set<Node> directlyAbove(Node term) {
        return objects(terms, term, List.of(Vocabulary.Rdfs.SUB_CLASS_OF, Vocabulary.Rdfs.SUB_PROPERTY_OF));
    }

    /** The superclasses and superproperties in standard vocabularies, of the term itself and of all above it. */
    public Set<Node> standardTermsAbove(Node term) {
        SortedSet<Node> found = new TreeSet<>(BY_IRI);
        Stream.concat(Stream.of(term), above(term).stream())
                .forEach(own -> found.addAll(objects(alignment, own, List.of(Vocabulary.Rdfs.SUB_CLASS_OF, Vocabulary.Rdfs.SUB_PROPERTY_OF))));
        return found;
    }

    /** The English label: {@code sub-event of} for {@code att:subEventOf}. */
    public Optional<String> label(Node term) {
        return literal(term, Vocabulary.Rdfs.LABEL);
    }

    /** What the term means, in one English sentence. */
    public Optional<String> comment(Node term) {
        return literal(term, Vocabulary.Rdfs.COMMENT);
    }

    /** The class that the property's subjects belong to, where the ontology says so. */
    public Optional<Node> domain(Node property) {
        return objects(terms, property, List.of(Vocabulary.Rdfs.DOMAIN)).stream().findFirst();
    }

    /** The class or datatype that the property's objects belong to, where the ontology says so. */
    public Optional<Node> range(Node property) {
        return objects(terms, property, List.of(Vocabulary.Rdfs.RANGE)).stream().findFirst();
    }

    /** Codes of event catalogues that mean nearly the same: {@code ACE:Life.Die}, {@code CAMEO:1823}. */
    public SortedSet<String> codes(Node type) {
        return new TreeSet<>(terms.find(type, Vocabulary.Skos.NOTATION, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toList());
    }

    private Optional<String> literal(Node term, Node property) {
        return terms.find(term, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).nextOptional();
    }

    private SortedSet<Node> closure(Node term) {
        SortedSet<Node> found = new TreeSet<>(BY_IRI);
        var open = new ArrayDeque<>(directlyAbove(term));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (found.add(next)) {
                open.addAll(directlyAbove(next));
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    private static SortedSet<Node> objects(Graph graph, Node term, List<Node> properties) {
        SortedSet<Node> found = new TreeSet<>(BY_IRI);
        properties.forEach(property -> graph.find(term, property, Node.ANY).forEach(triple -> found.add(triple.getObject())));
        return found;
    }

    private static Graph read(String resource) {
        try (InputStream in = Ontology.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFDataMgr.read(graph, in, Lang.TURTLE);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
