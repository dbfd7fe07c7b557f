package org.attest.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentView.Name;
import org.attest.server.DocumentView.Statement;
import org.attest.server.DocumentView.Summary;
import org.attest.server.DocumentView.Thing;
import org.attest.server.DocumentView.Value;
import org.attest.server.PageQueries.Row;

/** Brings together what the queries tell of one document. */
final class DocumentReading {

    private final PageQueries queries;
    private final Ontology ontology;
    private final Node document;
    private final Summary summary;
    private final Map<Node, List<String>> names = new LinkedHashMap<>();

    DocumentReading(PageQueries queries, Ontology ontology, Node document, Summary summary) {
        this.queries = queries;
        this.ontology = ontology;
        this.document = document;
        this.summary = summary;
    }

    DocumentView view() {
        queries.ask("names", document).forEach(row -> names.computeIfAbsent(row.node("thing"), node -> new ArrayList<>()).add(row.text("name")));
        List<Row> rows = queries.ask("statements", document);
        List<Statement> statements = statements(rows);
        List<Thing> things = things(rows);
        String text = queries.ask("text", document).stream().findFirst().map(row -> row.text("text")).orElse("");
        return new DocumentView(summary, DocumentView.OFFSETS, text, things, statements, new Marks(document.getURI(), text, things, statements).find());
    }

    private List<Statement> statements(List<Row> rows) {
        Map<Node, List<Name>> relays = new LinkedHashMap<>();
        queries.ask("relays", document).forEach(row -> relays.computeIfAbsent(row.node("attestation"), node -> new ArrayList<>()).add(name(row.node("relay"))));
        Map<Node, Statement> all = new LinkedHashMap<>();
        for (Row row : rows) {
            Node attestation = row.node("attestation");
            all.putIfAbsent(attestation, new Statement(attestation.getURI(), row.number("begin"), row.number("end"), name(row.node("subject")), property(row.node("property")),
                    value(row.node("object")), local(row.node("factuality")), name(row.node("source")), relays.getOrDefault(attestation, List.of()),
                    Double.parseDouble(row.text("confidence")), row.text("time")));
        }
        return List.copyOf(all.values());
    }

    /** In the order in which the text comes to them. */
    private List<Thing> things(List<Row> rows) {
        Map<Node, List<Node>> types = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.node("property").equals(Vocabulary.Rdf.TYPE)) {
                types.computeIfAbsent(row.node("subject"), node -> new ArrayList<>()).add(row.node("object"));
            }
        }
        List<Thing> things = new ArrayList<>();
        types.forEach((node, classes) -> {
            Map<Kind, Node> kinds = new TreeMap<>();
            classes.forEach(type -> Kind.of(type, ontology).ifPresent(kind -> kinds.putIfAbsent(kind, type)));
            kinds.entrySet().stream().findFirst().ifPresent(kind -> things.add(new Thing(node.getURI(), name(node).label(), called(node), kind.getKey().word(),
                    ontology.label(kind.getValue()).orElse(local(kind.getValue())))));
        });
        return things;
    }

    private List<String> called(Node node) {
        return names.getOrDefault(node, List.of()).stream().distinct().toList();
    }

    private Name name(Node node) {
        return new Name(node.getURI(), called(node).stream().findFirst().orElseGet(() -> local(node)));
    }

    private Name property(Node property) {
        return new Name(property.getURI(), ontology.label(property).orElse(local(property)));
    }

    private Value value(Node object) {
        if (object.isLiteral()) {
            return new Value("", object.getLiteralLexicalForm(), object.getLiteralDatatypeURI());
        }
        Optional<String> term = Stream.of(object).filter(node -> node.getURI().startsWith(Vocabulary.NAMESPACE)).flatMap(node -> ontology.label(node).stream()).findFirst();
        return new Value(object.getURI(), term.orElseGet(() -> name(object).label()), "");
    }

    private static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
