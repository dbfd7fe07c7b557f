package org.attest.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Vocabulary;

/**
 * Which file became which document. It lies in TDB2's own default graph: changed in the same transactions as the documents, and not part of the union
 * of named graphs that is queried and exported.
 */
final class Ledger {

    private static final Node TIMELINE = node("the timeline");

    private final Graph graph;

    /** @param graph the storage default graph, inside a transaction */
    Ledger(Graph graph) {
        this.graph = graph;
    }

    Optional<LedgerEntry> find(String path) {
        Node entry = node(path);
        return graph.contains(entry, Vocabulary.Rdf.TYPE, Vocabulary.Type.LEDGER_ENTRY) ? Optional.of(read(entry)) : Optional.empty();
    }

    /** All entries, by path. */
    List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>();
        graph.find(Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.LEDGER_ENTRY).forEach(triple -> entries.add(read(triple.getSubject())));
        entries.sort(Comparator.comparing(LedgerEntry::path));
        return entries;
    }

    /** The entries of files that became this document, by path. */
    List<LedgerEntry> of(String document) {
        return graph.find(Node.ANY, Vocabulary.Prov.GENERATED, NodeFactory.createURI(document)).mapWith(triple -> read(triple.getSubject())).toList().stream()
                .sorted(Comparator.comparing(LedgerEntry::path)).toList();
    }

    void put(LedgerEntry entry) {
        remove(entry.path());
        Node node = node(entry.path());
        graph.add(node, Vocabulary.Rdf.TYPE, Vocabulary.Type.LEDGER_ENTRY);
        graph.add(node, Vocabulary.Property.READ_FROM, NodeFactory.createLiteralString(entry.path()));
        graph.add(node, Vocabulary.Property.FINGERPRINT, NodeFactory.createLiteralString(entry.fingerprint()));
        entry.document().ifPresent(document -> graph.add(node, Vocabulary.Prov.GENERATED, NodeFactory.createURI(document)));
        entry.failure().ifPresent(failure -> graph.add(node, Vocabulary.Property.PROBLEM, NodeFactory.createLiteralString(failure)));
    }

    void remove(String path) {
        graph.remove(node(path), Node.ANY, Node.ANY);
    }

    /** For which state of the documents the timeline was last derived. */
    Optional<String> derivedFor() {
        return literal(TIMELINE, Vocabulary.Property.FINGERPRINT);
    }

    void putDerivedFor(String state) {
        graph.remove(TIMELINE, Node.ANY, Node.ANY);
        graph.add(TIMELINE, Vocabulary.Property.FINGERPRINT, NodeFactory.createLiteralString(state));
    }

    /** The next build derives it anew. */
    void forgetDerived() {
        graph.remove(TIMELINE, Node.ANY, Node.ANY);
    }

    private LedgerEntry read(Node entry) {
        return new LedgerEntry(literal(entry, Vocabulary.Property.READ_FROM).orElseThrow(), literal(entry, Vocabulary.Property.FINGERPRINT).orElseThrow(),
                graph.find(entry, Vocabulary.Prov.GENERATED, Node.ANY).mapWith(triple -> triple.getObject().getURI()).nextOptional(),
                literal(entry, Vocabulary.Property.PROBLEM));
    }

    private Optional<String> literal(Node entry, Node property) {
        return graph.find(entry, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm()).nextOptional();
    }

    /** The entry of a file. */
    static Node node(String path) {
        return NodeFactory.createURI("urn:uuid:" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)));
    }
}
