package org.attest.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.export.Network.Edge;
import org.attest.export.Network.NetworkNode;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** Reads the network out of a dataset by its attestations, so that what did not happen is there too, marked as such. */
final class NetworkReader {

    private static final Pattern POINT = Pattern.compile("POINT ?\\((-?[0-9.]+) (-?[0-9.]+)\\)");
    private static final List<Node> TIMES = List.of(Vocabulary.Property.EDTF, Vocabulary.Property.EARLIEST_START, Vocabulary.Property.LATEST_START,
            Vocabulary.Property.EARLIEST_END, Vocabulary.Property.LATEST_END, Vocabulary.Property.DURATION);

    private final DatasetGraph dataset;
    private final Ontology ontology = Ontology.load();
    private final Map<Node, Draft> drafts = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();
    private final List<Attested> links = new ArrayList<>();

    NetworkReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** A statement between two nodes, before their labels are known. */
    private record Attested(Node attestation, Triple triple, Node graph) {}

    /** A node while its attestations are read. */
    private static final class Draft {
        private Optional<Node> type = Optional.empty();
        private String factuality = "Unspecified";
        private String words = "";
        private String document = "";
        private final Map<String, String> attributes = new TreeMap<>();
        /** Bounds that the timeline inferred: where there are such, they are narrower than what is said. */
        private final Map<String, String> inferred = new TreeMap<>();
    }

    Network read() {
        for (Node graph : new Quads(dataset, false).graphs()) {
            dataset.getGraph(graph).find(Node.ANY, Vocabulary.Rdf.REIFIES, Node.ANY).toList().stream()
                    .sorted(Comparator.comparing(triple -> triple.getSubject().getURI()))
                    .forEach(triple -> read(new Attested(triple.getSubject(), triple.getObject().getTriple(), graph)));
        }
        Map<String, NetworkNode> nodes = new LinkedHashMap<>();
        drafts.entrySet().stream().filter(entry -> entry.getValue().type.isPresent()).sorted(Comparator.comparing(entry -> entry.getKey().getURI()))
                .forEach(entry -> nodes.put(entry.getKey().getURI(), node(entry.getKey(), entry.getValue())));
        List<Edge> edges = links.stream().filter(link -> nodes.containsKey(link.triple.getSubject().getURI()) && nodes.containsKey(link.triple.getObject().getURI()))
                .map(this::edge).sorted(Comparator.comparing(Edge::subject).thenComparing(Edge::property).thenComparing(Edge::object).thenComparing(Edge::attestation))
                .toList();
        return new Network(nodes, edges);
    }

    private void read(Attested attested) {
        Triple triple = attested.triple;
        Draft draft = drafts.computeIfAbsent(triple.getSubject(), subject -> new Draft());
        Node property = triple.getPredicate();
        if (property.equals(Vocabulary.Rdf.TYPE)) {
            String factuality = local(one(attested, Vocabulary.Property.FACTUALITY));
            if (draft.type.isEmpty() || factuality.equals("Factual")) {
                draft.type = Optional.of(triple.getObject());
                draft.factuality = factuality;
                draft.words = words(attested);
                draft.document = title(attested.graph);
            }
        } else if (property.equals(Vocabulary.Rdfs.LABEL)) {
            labels.merge(triple.getSubject(), triple.getObject().getLiteralLexicalForm(), NetworkReader::longer);
        } else if (triple.getObject().isLiteral() && isInferred(attested)) {
            draft.inferred.put(local(property), triple.getObject().getLiteralLexicalForm());
        } else if (triple.getObject().isLiteral()) {
            if (TIMES.contains(property)) {
                draft.attributes.merge(Network.TIME_WORDS, words(attested), NetworkReader::joined);
            }
            draft.attributes.merge(local(property), triple.getObject().getLiteralLexicalForm(), NetworkReader::joined);
        } else {
            links.add(attested);
        }
    }

    private static String longer(String one, String other) {
        return one.length() > other.length() || one.length() == other.length() && one.compareTo(other) <= 0 ? one : other;
    }

    private static String joined(String values, String value) {
        return List.of(values.split("; ")).contains(value) ? values : values + "; " + value;
    }

    private NetworkNode node(Node node, Draft draft) {
        Node type = draft.type.orElseThrow();
        draft.attributes.putAll(draft.inferred);
        if (!draft.inferred.isEmpty()) {
            draft.attributes.put(Network.INFERRED, String.join("; ", draft.inferred.keySet()));
        }
        dataset.find(Node.ANY, node, Vocabulary.Property.SORT_KEY, Node.ANY).forEachRemaining(quad -> draft.attributes.put(Network.SORT_KEY, quad.getObject().getLiteralLexicalForm()));
        Optional<Matcher> point = dataset.find(Node.ANY, node, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY).hasNext()
                ? Optional.of(dataset.find(Node.ANY, dataset.find(Node.ANY, node, Vocabulary.Geo.HAS_GEOMETRY, Node.ANY).next().getObject(), Vocabulary.Geo.AS_WKT, Node.ANY))
                        .filter(java.util.Iterator::hasNext).map(found -> POINT.matcher(found.next().getObject().getLiteralLexicalForm())).filter(Matcher::find)
                : Optional.empty();
        return new NetworkNode(node.getURI(), labels.getOrDefault(node, node.getURI()), local(type), ontology.isUnder(type, Vocabulary.Type.EVENT), draft.factuality,
                draft.attributes, point.map(found -> Double.valueOf(found.group(1))), point.map(found -> Double.valueOf(found.group(2))), draft.words, draft.document);
    }

    private Edge edge(Attested link) {
        Map<String, String> time = new TreeMap<>();
        for (Node property : TIMES) {
            dataset.getGraph(link.graph).find(link.attestation, property, Node.ANY).forEach(triple -> time.put(local(property), triple.getObject().getLiteralLexicalForm()));
        }
        if (isInferred(link)) {
            return new Edge(link.attestation.getURI(), link.triple.getSubject().getURI(), local(link.triple.getPredicate()), link.triple.getObject().getURI(),
                    local(one(link, Vocabulary.Property.FACTUALITY)), one(link, Vocabulary.Property.CONFIDENCE).getLiteralLexicalForm(), Network.INFERRED, premises(link),
                    "", time);
        }
        Node source = one(link, Vocabulary.Prov.WAS_ATTRIBUTED_TO);
        return new Edge(link.attestation.getURI(), link.triple.getSubject().getURI(), local(link.triple.getPredicate()), link.triple.getObject().getURI(),
                local(one(link, Vocabulary.Property.FACTUALITY)), one(link, Vocabulary.Property.CONFIDENCE).getLiteralLexicalForm(),
                labels.getOrDefault(source, source.getURI()), words(link), title(link.graph), time);
    }

    private Node one(Attested attested, Node property) {
        return dataset.getGraph(attested.graph).find(attested.attestation, property, Node.ANY).nextOptional().map(Triple::getObject)
                .orElseThrow(() -> new IllegalStateException(attested.attestation + " lacks " + property));
    }

    private boolean isInferred(Attested attested) {
        return dataset.getGraph(attested.graph).contains(attested.attestation, Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY);
    }

    /** The words of the statements that something was inferred from. */
    private String premises(Attested inferred) {
        List<String> words = new ArrayList<>();
        dataset.getGraph(inferred.graph).find(inferred.attestation, Vocabulary.Prov.WAS_DERIVED_FROM, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::getURI)).forEach(premise -> dataset.find(Node.ANY, premise, Vocabulary.Property.EVIDENCE, Node.ANY)
                        .forEachRemaining(quad -> words.add(words(new Attested(premise, inferred.triple, quad.getGraph())))));
        return String.join(" / ", words.stream().distinct().toList());
    }

    private String words(Attested attested) {
        return dataset.getGraph(attested.graph).find(attested.attestation, Vocabulary.Property.EVIDENCE, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(passage -> dataset.getGraph(attested.graph).find(passage, Vocabulary.Nif.ANCHOR_OF, Node.ANY).toList().stream())
                .map(triple -> triple.getObject().getLiteralLexicalForm().replaceAll("\\s+", " ")).findFirst().orElse("");
    }

    private String title(Node graph) {
        return dataset.getGraph(graph).find(Node.ANY, Vocabulary.Schema.NAME, Node.ANY).nextOptional().map(triple -> triple.getObject().getLiteralLexicalForm()).orElse("");
    }

    private static String local(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
