package org.attest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.attest.rdf.TimeTerms;
import org.attest.rdf.Vocabulary;
import org.attest.store.NodeRows;

/** Gathers what one document's graph tells of things, walking along the store's index. Nodes are read only where somebody needs what they stand for. */
final class DocumentScan {

    private static final Set<Node> NAMING = Set.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL);
    private static final String EVENT = "event";

    private final NodeRows rows;
    private final KindOf kinds;
    private final SortedMap<String, ThingEntry> things;
    private final Accounts accounts;
    private final Map<NodeId, Property> properties = new HashMap<>();
    private final Map<String, Optional<KindOf.Kind>> known = new HashMap<>();
    private final Map<NodeId, Optional<KindOf.Kind>> classes = new HashMap<>();

    /** What is looked at. */
    private enum Property {
        ABOUT(Vocabulary.Property.ABOUT), REIFIES(Vocabulary.Rdf.REIFIES), FACTUALITY(Vocabulary.Property.FACTUALITY), SOURCE(Vocabulary.Prov.WAS_ATTRIBUTED_TO), EVIDENCE(Vocabulary.Property.EVIDENCE), LABEL(Vocabulary.Rdfs.LABEL),
        ALTERNATIVE(Vocabulary.Skos.ALT_LABEL), TYPE(Vocabulary.Rdf.TYPE), AUTHOR(Vocabulary.Schema.AUTHOR), NAME(Vocabulary.Schema.NAME), DATE(Vocabulary.Schema.DATE_PUBLISHED),
        FILE(Vocabulary.Property.FILE_NAME), MEDIA(Vocabulary.Schema.ENCODING_FORMAT), TEXT(Vocabulary.Nif.IS_STRING);

        private final Node node;

        Property(Node node) {
            this.node = node;
        }
    }

    /** What is kept with one attestation. */
    private static final class Attestation {
        private Optional<NodeId> triple = Optional.empty();
        private Optional<NodeId> evidence = Optional.empty();
        private String factuality = "";
        private String source = "";
    }

    /** One document's part. */
    private final class Pass {
        private final String document;
        private final NodeId own;
        private final Map<NodeId, Attestation> attestations = new HashMap<>();
        private final Map<Property, String> properties = new EnumMap<>(Property.class);
        private final List<String> authors = new ArrayList<>();
        private final Map<String, Set<String>> counted = new TreeMap<>();
        private Told told = new Told("");

        private Pass(Node document) {
            this.document = document.getURI();
            this.own = rows.id(document);
        }

        private Attestation attestation(NodeId id) {
            return attestations.computeIfAbsent(id, key -> new Attestation());
        }

        private void take(Property property, NodeId subject, NodeId value) {
            switch (property) {
                case ABOUT -> mention(rows.text(value));
                case REIFIES -> attestation(subject).triple = Optional.of(value);
                case FACTUALITY -> attestation(subject).factuality = rows.text(value).substring(Vocabulary.NAMESPACE.length());
                case SOURCE -> attestation(subject).source = rows.text(value);
                case EVIDENCE -> attestation(subject).evidence = Optional.of(value);
                case LABEL -> thing(rows.text(subject)).label(rows.text(value));
                case ALTERNATIVE -> thing(rows.text(subject)).otherName(rows.text(value));
                case TYPE -> kind(value).ifPresent(kind -> thing(rows.text(subject)).kind(kind));
                case AUTHOR -> {
                    if (subject.equals(own)) {
                        authors.add(rows.text(value));
                    }
                }
                case NAME, DATE, FILE, MEDIA, TEXT -> {
                    if (subject.equals(own)) {
                        properties.put(property, rows.read(value));
                    }
                }
            }
        }

        private void mention(String about) {
            if (!about.startsWith(Vocabulary.NAMESPACE)) {
                thing(about).mention(document);
            }
        }

        /** In the order in which the triples lie in the store's file. */
        private void statements() {
            told = new Told(text(Property.TEXT));
            attestations.values().stream().filter(attestation -> attestation.triple.isPresent())
                    .sorted(Comparator.comparingLong(attestation -> attestation.triple.get().getPtrLocation())).forEach(attestation -> statement(rows.triple(attestation.triple.get()), attestation));
        }

        private void statement(Triple triple, Attestation attestation) {
            Node property = triple.getPredicate();
            String subject = triple.getSubject().getURI();
            if (property.equals(Vocabulary.Rdf.TYPE)) {
                known.computeIfAbsent(triple.getObject().getURI(), key -> kinds.kind(triple.getObject())).ifPresent(kind -> {
                    thing(subject).kind(kind);
                    thing(subject).factuality(attestation.factuality);
                    if (kind.word().equals(EVENT)) {
                        attestation.evidence.map(rows::text).flatMap(told::words).ifPresent(thing(subject)::words);
                        told.words(subject).ifPresent(thing(subject)::words);
                    }
                    counted.computeIfAbsent(kind.word(), key -> new HashSet<>()).add(subject);
                });
            } else if (property.equals(Vocabulary.Property.EDTF)) {
                thing(subject).time(triple.getObject().getLiteralLexicalForm());
            }
            // Who only says that it came before something else tells of that.
            if (!TimeTerms.ORDERS.contains(property) && !NAMING.contains(property)) {
                accounts.teller(subject, document, attestation.source.isEmpty() ? document : attestation.source);
            }
        }

        private StoreScan.Found found() {
            Map<String, Integer> numbers = new TreeMap<>();
            counted.forEach((kind, members) -> numbers.put(kind, members.size()));
            int number = (int) attestations.values().stream().filter(attestation -> attestation.triple.isPresent()).count();
            List<DocumentEntry.Author> named = authors.stream().sorted().map(author -> new DocumentEntry.Author(author, thing(author).label().orElse(""))).toList();
            return new StoreScan.Found(new DocumentEntry(document, text(Property.NAME), named, text(Property.DATE), text(Property.FILE), text(Property.MEDIA), number, numbers), text(Property.TEXT));
        }

        private String text(Property property) {
            return properties.getOrDefault(property, "");
        }
    }

    DocumentScan(NodeRows rows, KindOf kinds, SortedMap<String, ThingEntry> things, Accounts accounts) {
        this.rows = rows;
        this.kinds = kinds;
        this.things = things;
        this.accounts = accounts;
        List.of(Property.values()).forEach(property -> properties.put(rows.id(property.node), property));
    }

    StoreScan.Found read(Node document, Node graph) {
        Pass pass = new Pass(document);
        for (Iterator<Tuple<NodeId>> quads = rows.quadsOf(graph); quads.hasNext();) {
            Tuple<NodeId> quad = quads.next();
            Property property = properties.get(quad.get(2));
            if (property != null) {
                pass.take(property, quad.get(1), quad.get(3));
            }
        }
        pass.statements();
        return pass.found();
    }

    private ThingEntry thing(String iri) {
        return things.computeIfAbsent(iri, key -> new ThingEntry());
    }

    private Optional<KindOf.Kind> kind(NodeId type) {
        return classes.computeIfAbsent(type, id -> kinds.kind(rows.node(id)));
    }
}
