package org.attest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.Vocabulary;

/** Gathers in one pass over the documents' graphs what the index holds. */
final class StoreScan {

    private final DatasetGraph dataset;
    private final KindOf kinds;
    private final Map<Node, Optional<KindOf.Kind>> known = new HashMap<>();
    private final SortedMap<String, ThingEntry> things = new TreeMap<>();
    private final Accounts accounts = new Accounts();
    private final List<Found> documents = new ArrayList<>();

    /** @param dataset inside a transaction */
    StoreScan(DatasetGraph dataset, KindOf kinds) {
        this.dataset = dataset;
        this.kinds = kinds;
    }

    /** A document and its text. */
    record Found(DocumentEntry entry, String text) {}

    /** Things by IRI, and the documents by title. */
    record Content(SortedMap<String, ThingEntry> things, List<Found> documents) {}

    Content content() {
        List<Quad> all = new ArrayList<>();
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).forEachRemaining(all::add);
        all.stream().sorted(Comparator.comparing(quad -> quad.getSubject().getURI())).forEach(quad -> read(quad.getSubject(), quad.getGraph()));
        accounts.numbers(things).forEach((event, number) -> Optional.ofNullable(things.get(event)).ifPresent(thing -> thing.accounts(number)));
        things.values().removeIf(thing -> thing.kind().isEmpty() || thing.label().isEmpty());
        documents.sort(Comparator.comparing((Found found) -> found.entry.title()).thenComparing(found -> found.entry.iri()));
        return new Content(things, documents);
    }

    private void read(Node document, Node graph) {
        Map<Node, List<Node>> about = new LinkedHashMap<>();
        Map<Node, Triple> said = new HashMap<>();
        Map<Node, String> commitments = new HashMap<>();
        Map<Node, Node> sources = new HashMap<>();
        Map<Node, Map<Node, Node>> own = new HashMap<>();
        List<Node> authors = new ArrayList<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            Node property = quad.getPredicate();
            Node object = quad.getObject();
            if (property.equals(Vocabulary.Property.ABOUT)) {
                about.computeIfAbsent(quad.getSubject(), key -> new ArrayList<>(2)).add(object);
            } else if (property.equals(Vocabulary.Rdf.REIFIES)) {
                said.put(quad.getSubject(), object.getTriple());
            } else if (property.equals(Vocabulary.Property.FACTUALITY)) {
                commitments.put(quad.getSubject(), object.getURI().substring(Vocabulary.NAMESPACE.length()));
            } else if (property.equals(Vocabulary.Prov.WAS_ATTRIBUTED_TO)) {
                sources.put(quad.getSubject(), object);
            } else if (property.equals(Vocabulary.Rdfs.LABEL)) {
                thing(quad.getSubject()).label(object.getLiteralLexicalForm());
            } else if (property.equals(Vocabulary.Skos.ALT_LABEL)) {
                thing(quad.getSubject()).otherName(object.getLiteralLexicalForm());
            } else if (property.equals(Vocabulary.Rdf.TYPE)) {
                kind(object).ifPresent(kind -> thing(quad.getSubject()).kind(kind));
            } else if (quad.getSubject().equals(document)) {
                if (property.equals(Vocabulary.Schema.AUTHOR)) {
                    authors.add(object);
                } else {
                    own.computeIfAbsent(document, key -> new HashMap<>()).put(property, object);
                }
            }
        });
        about.values().forEach(each -> each.stream().filter(Node::isURI).filter(node -> !node.getURI().startsWith(Vocabulary.NAMESPACE))
                .forEach(node -> thing(node).mention(document.getURI())));
        Map<String, Set<Node>> counted = new TreeMap<>();
        said.forEach((attestation, triple) -> {
            if (triple.getPredicate().equals(Vocabulary.Rdf.TYPE)) {
                kind(triple.getObject()).ifPresent(kind -> {
                    thing(triple.getSubject()).kind(kind);
                    thing(triple.getSubject()).factuality(commitments.getOrDefault(attestation, ""));
                    counted.computeIfAbsent(kind.word(), key -> new HashSet<>()).add(triple.getSubject());
                });
            } else if (triple.getPredicate().equals(Vocabulary.Property.EDTF)) {
                thing(triple.getSubject()).time(triple.getObject().getLiteralLexicalForm());
            } else if (triple.getPredicate().equals(Vocabulary.Property.PATIENT)) {
                accounts.patient(triple.getSubject(), triple.getObject());
            }
            accounts.teller(triple.getSubject(), document, sources.getOrDefault(attestation, document));
        });
        Map<String, Integer> numbers = new TreeMap<>();
        counted.forEach((kind, members) -> numbers.put(kind, members.size()));
        Map<Node, Node> properties = own.getOrDefault(document, Map.of());
        documents.add(new Found(new DocumentEntry(document.getURI(), text(properties, Vocabulary.Schema.NAME), authors.stream().sorted(Comparator.comparing(Node::getURI))
                .map(author -> new DocumentEntry.Author(author.getURI(), thing(author).label().orElse(""))).toList(), text(properties, Vocabulary.Schema.DATE_PUBLISHED),
                text(properties, Vocabulary.Property.FILE_NAME), text(properties, Vocabulary.Schema.ENCODING_FORMAT), said.size(), numbers),
                text(properties, Vocabulary.Nif.IS_STRING)));
    }

    private ThingEntry thing(Node node) {
        return things.computeIfAbsent(node.getURI(), key -> new ThingEntry());
    }

    private Optional<KindOf.Kind> kind(Node type) {
        return known.computeIfAbsent(type, kinds::kind);
    }

    private static String text(Map<Node, Node> properties, Node property) {
        return Optional.ofNullable(properties.get(property)).map(Node::getLiteralLexicalForm).orElse("");
    }
}
