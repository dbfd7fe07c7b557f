package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentView.Counts;
import org.attest.server.DocumentView.Summary;
import org.attest.server.DocumentView.Thing;
import org.attest.text.HardWraps;

/** Brings together what is known of one document. */
final class DocumentReading {

    private final StatementReader reader;
    private final Node graph;
    private final Summary summary;

    /** @param graph the document's own */
    DocumentReading(StatementReader reader, Node graph, Summary summary) {
        this.reader = reader;
        this.graph = graph;
        this.summary = summary;
    }

    DocumentView view() {
        List<Said> statements = reader.in(graph).stream().map(reader::said).sorted(StatementReader.ORDER).toList();
        List<Said> rejected = reader.rejectedIn(graph).stream().map(reader::said).sorted(StatementReader.ORDER).toList();
        List<Thing> things = things(statements);
        String text = reader.objects(NodeFactory.createURI(summary.iri()), Vocabulary.Nif.IS_STRING).stream().findFirst().map(Node::getLiteralLexicalForm).orElse("");
        return new DocumentView(summary.with(counts(things, statements.size())), DocumentView.OFFSETS, text, CodePoints.of(text, HardWraps.of(text)), things, statements, rejected, new Marks(summary.iri(), text, things, statements).find());
    }

    private static Counts counts(List<Thing> things, int statements) {
        Map<String, Integer> numbers = new HashMap<>();
        things.forEach(thing -> numbers.merge(thing.kind(), 1, Integer::sum));
        return new Counts(statements, number(numbers, Kind.EVENT), number(numbers, Kind.PERSON), number(numbers, Kind.ORGANIZATION), number(numbers, Kind.GROUP), number(numbers, Kind.PLACE));
    }

    private static int number(Map<String, Integer> numbers, Kind kind) {
        return numbers.getOrDefault(kind.word(), 0);
    }

    /** In the order in which the text comes to them. */
    private List<Thing> things(List<Said> statements) {
        Set<String> classified = new LinkedHashSet<>();
        statements.stream().filter(said -> said.property().iri().equals(Vocabulary.Rdf.TYPE.getURI())).forEach(said -> classified.add(said.subject().iri()));
        List<Thing> things = new ArrayList<>();
        for (String iri : classified) {
            Node node = NodeFactory.createURI(iri);
            reader.kind(node).ifPresent(kind -> things.add(new Thing(iri, reader.label(node), reader.called(node), kind.word(), reader.typeName(node))));
        }
        return things;
    }
}
