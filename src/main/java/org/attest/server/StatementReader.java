package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Ontology;
import org.attest.rdf.TimeTerms;
import org.attest.rdf.Vocabulary;
import org.attest.store.NodeRows;
import org.attest.store.QuadRows;

/** Reads statements straight from the store's indexes, inside one read transaction. What a node is called and what it is, is looked up once. */
final class StatementReader {

    static final Comparator<Said> ORDER = Comparator.comparing((Said said) -> said.document().title()).thenComparing(said -> said.document().id())
            .thenComparingInt(Said::begin).thenComparingInt(Said::end).thenComparing(Said::iri);

    private static final Set<Node> NAMING = Set.of(Vocabulary.Rdf.TYPE, Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);

    /** So many statements of a speaker tell through whom these mostly came; a speaker may have thousands. */
    private static final int LOOKED = 40;

    private final DatasetGraph dataset;
    private final Ontology ontology;
    private final WholeGraphs whole;
    private final Readings.Names names;
    private final Rulings rulings;
    /** Graph, source and relay, and whether the one passes on the other. */
    private final Map<List<Node>, Boolean> passed = new HashMap<>();

    StatementReader(DatasetGraph dataset, Ontology ontology, Readings.Names names, Rulings rulings) {
        this.dataset = dataset;
        this.whole = new WholeGraphs(dataset);
        this.ontology = ontology;
        this.names = names;
        this.rulings = rulings;
    }

    /** An attestation and the triple it attests. */
    record Attested(Node attestation, Node graph, Triple triple) {}

    /** What is attested about a node. @param most at most so many are read */
    List<Attested> about(Node node, int most) {
        return attested(Vocabulary.Property.ABOUT, node, most);
    }

    /** What an actor says. @param most at most so many are read */
    List<Attested> by(Node actor, int most) {
        return attested(Vocabulary.Prov.WAS_ATTRIBUTED_TO, actor, most);
    }

    /** What reached a document through an actor. @param most at most so many are read */
    List<Attested> through(Node actor, int most) {
        return attested(Vocabulary.Property.RELAYED_BY, actor, most);
    }

    /** All that is attested in one graph, which is read as a whole: what is asked of it afterwards is known. */
    List<Attested> in(Node graph) {
        return whole.read(graph);
    }

    /** An attestation with its triple, wherever it stands. */
    Optional<Attested> attested(Node attestation) {
        Iterator<Quad> quads = dataset.findNG(Node.ANY, attestation, Vocabulary.Rdf.REIFIES, Node.ANY);
        Optional<Attested> found = Optional.empty();
        while (quads.hasNext() && found.isEmpty()) {
            Quad quad = quads.next();
            found = Optional.of(quad).filter(each -> each.getObject().isTripleTerm()).map(each -> new Attested(attestation, each.getGraph(), each.getObject().getTriple()));
        }
        return found;
    }

    /** What has a property of this value in a graph. */
    List<Node> subjects(Node graph, Node property, Node value) {
        List<Node> subjects = new ArrayList<>();
        dataset.find(graph, Node.ANY, property, value).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private List<Attested> attested(Node property, Node node, int most) {
        try (NodeRows rows = new NodeRows(dataset, UnaryOperator.identity())) {
            return rows.joined(property, node, Vocabulary.Rdf.REIFIES, most).stream().filter(quad -> quad.getObject().isTripleTerm())
                    .map(quad -> new Attested(quad.getSubject(), quad.getGraph(), quad.getObject().getTriple())).toList();
        }
    }

    /** What was read in a graph that was read as a whole, and rejected by people. */
    List<Attested> rejectedIn(Node graph) {
        return whole.rejected(graph);
    }

    /** How many there are, without reading them. */
    int count(Node property, Node node) {
        return QuadRows.count(dataset, property, node) - rulings.rejections(dataset, property, node);
    }

    /** What people decided about a thing, in the order of time. */
    List<Ruling> rulings(Node thing) {
        return rulings.isEmpty() ? List.of() : rulings.about(thing, dataset, this);
    }

    /** All that is kept with an attestation. */
    Said said(Attested attested) {
        Map<Node, List<Node>> own = properties(attested.graph(), attested.attestation());
        Optional<Node> passage = first(own, Vocabulary.Property.EVIDENCE);
        Map<Node, List<Node>> place = passage.map(node -> properties(attested.graph(), node)).orElse(Map.of());
        Triple triple = attested.triple();
        Node object = triple.getObject();
        List<Node> relays = Relays.nearestFirst(own.getOrDefault(Vocabulary.Property.RELAYED_BY, List.of()), (one, other) -> passes(attested.graph(), one, other), Comparator.comparing(Node::getURI));
        Optional<Node> source = first(own, Vocabulary.Prov.WAS_ATTRIBUTED_TO);
        return new Said(attested.attestation().getURI(), first(place, Vocabulary.Nif.REFERENCE_CONTEXT).map(this::document).orElse(new Said.Where("", "")),
                number(place, Vocabulary.Nif.BEGIN_INDEX), number(place, Vocabulary.Nif.END_INDEX), text(place, Vocabulary.Nif.ANCHOR_OF), ref(triple.getSubject()),
                new DocumentView.Name(triple.getPredicate().getURI(), term(triple.getPredicate())), thing(object),
                first(own, Vocabulary.Property.FACTUALITY).map(StatementReader::local).orElse("Unspecified"), source.map(this::ref).orElse(new Said.Ref("", "", "")),
                relays.stream().filter(relay -> !source.equals(Optional.of(relay))).map(this::ref).toList(),
                first(own, Vocabulary.Property.CONFIDENCE).map(node -> Double.parseDouble(node.getLiteralLexicalForm())).orElse(0.0), text(own, Vocabulary.Property.EDTF), basis(attested, own), rulings.of(attested.attestation()));
    }

    private String basis(Attested attested, Map<Node, List<Node>> own) {
        if (!TimeTerms.ORDERS.contains(attested.triple().getPredicate())) {
            return "";
        }
        return own.containsKey(Vocabulary.Prov.WAS_DERIVED_FROM) ? Happening.Basis.SOLVER.word() : first(own, Vocabulary.Prov.WAS_GENERATED_BY)
                .map(run -> Happening.Basis.of(text(properties(attested.graph(), run), Vocabulary.Property.EXTRACTOR)).word()).orElse("");
    }

    /** Whether anything that somebody says reached a document through another; looked up once for each two, among the first statements. */
    private boolean passes(Node graph, Node source, Node relay) {
        return passed.computeIfAbsent(List.of(graph, source, relay), key -> {
            Iterator<Quad> quads = dataset.find(graph, Node.ANY, Vocabulary.Prov.WAS_ATTRIBUTED_TO, source);
            boolean found = false;
            for (int i = 0; i < LOOKED && !found && quads.hasNext(); i++) {
                found = dataset.contains(graph, quads.next().getSubject(), Vocabulary.Property.RELAYED_BY, relay);
            }
            return found;
        });
    }

    private Map<Node, List<Node>> properties(Node graph, Node subject) {
        return whole.properties(graph, subject).orElseGet(() -> {
            Map<Node, List<Node>> own = new LinkedHashMap<>();
            dataset.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> own.computeIfAbsent(quad.getPredicate(), key -> new ArrayList<>(1)).add(quad.getObject()));
            return own;
        });
    }

    private static Optional<Node> first(Map<Node, List<Node>> own, Node property) {
        return own.getOrDefault(property, List.of()).stream().findFirst();
    }

    private static String text(Map<Node, List<Node>> own, Node property) {
        return first(own, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    private static int number(Map<Node, List<Node>> own, Node property) {
        return first(own, property).map(node -> Integer.parseInt(node.getLiteralLexicalForm())).orElse(0);
    }

    /** In all graphs, without doubles, in the order of their characters. */
    List<Node> objects(Node subject, Node property) {
        TreeSet<Node> objects = new TreeSet<>(Comparator.comparing(Node::toString));
        Optional<List<Node>> own = NAMING.contains(property) ? whole.own(subject, property) : Optional.empty();
        objects.addAll(own.orElseGet(() -> QuadRows.values(dataset, subject, property)));
        return List.copyOf(objects);
    }

    Said.Ref ref(Node node) {
        return new Said.Ref(node.getURI(), label(node), kind(node).map(Kind::word).orElse(""));
    }

    private Said.Thing thing(Node object) {
        if (object.isLiteral()) {
            return new Said.Thing("", object.getLiteralLexicalForm(), "", object.getLiteralDatatypeURI());
        }
        if (object.getURI().startsWith(Vocabulary.NAMESPACE)) {
            return new Said.Thing(object.getURI(), term(object), "", "");
        }
        Said.Ref ref = ref(object);
        return new Said.Thing(ref.iri(), ref.label(), ref.kind(), "");
    }

    /** The longest of its labels, of these the first. */
    String label(Node node) {
        return names.labels().get(node, key -> names(key, Vocabulary.Rdfs.LABEL).stream().max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseGet(() -> local(key)));
    }

    /** All that it is called, the name it is shown by first. */
    List<String> called(Node node) {
        return names.calls().get(node, key -> Stream.of(Stream.of(label(key)), names(key, Vocabulary.Rdfs.LABEL).stream(), names(key, Vocabulary.Skos.ALT_LABEL).stream()).flatMap(Function.identity()).distinct().toList());
    }

    List<String> names(Node node, Node property) {
        return objects(node, property).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).distinct().toList();
    }

    Optional<Kind> kind(Node node) {
        return type(node).flatMap(type -> Kind.of(type, ontology));
    }

    /** The most specific class of the kind that counts; that of a statement that is not asserted where there is no other. */
    Optional<Node> type(Node node) {
        return names.types().get(node, this::classOf);
    }

    private Optional<Node> classOf(Node node) {
        List<Node> asserted = objects(node, Vocabulary.Rdf.TYPE);
        List<Node> all = asserted.isEmpty() ? whole.classes(node).orElseGet(() -> about(node, 200).stream().map(Attested::triple)
                .filter(triple -> triple.getSubject().equals(node) && triple.getPredicate().equals(Vocabulary.Rdf.TYPE)).map(Triple::getObject).toList()) : asserted;
        return all.stream().filter(type -> Kind.of(type, ontology).isPresent())
                .min(Comparator.comparing((Node type) -> Kind.of(type, ontology).orElseThrow()).thenComparing(type -> -ontology.above(type).size()).thenComparing(Node::getURI));
    }

    String typeName(Node node) {
        return type(node).map(this::term).orElse("");
    }

    Said.Where document(Node document) {
        return names.documents().get(document, key -> new Said.Where(DocumentApi.id(key.getURI()),
                objects(key, Vocabulary.Schema.NAME).stream().findFirst().map(Node::getLiteralLexicalForm).orElseGet(() -> local(key))));
    }

    private String term(Node term) {
        return ontology.label(term).orElse(local(term));
    }

    static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
