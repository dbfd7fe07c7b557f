package org.attest.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Vocabulary;
import org.attest.server.StatementReader.Attested;

/** The contradictions that the timeline found: statements that cannot all hold, each with its words and speaker. */
final class Conflicts {

    private static final Comparator<Conflict> ORDER = Comparator.comparing((Conflict conflict) -> conflict.statements().isEmpty() ? "" : conflict.statements().getFirst().said().document().title())
            .thenComparing(conflict -> conflict.statements().isEmpty() ? 0 : conflict.statements().getFirst().said().begin()).thenComparing(Conflict::iri);

    /** So many statements about one event are looked at. */
    private static final int PARTS = 500;

    private final StatementReader reader;
    private final Node graph;

    /** @param graph the timeline's */
    Conflicts(StatementReader reader, Node graph) {
        this.reader = reader;
        this.graph = graph;
    }

    /**
     * Statements that cannot all hold; any of them may be the wrong one.
     *
     * @param reason what makes it a contradiction
     * @param concerns the events and those whose lives it is about
     */
    record Conflict(String iri, String reason, List<Said.Ref> concerns, List<Held> statements) {}

    /** @param setAside true for the least certain, without which the rest of the timeline was inferred */
    record Held(Said said, boolean setAside) {}

    /** All of them, in the order of documents. */
    List<Conflict> all() {
        return reader.subjects(graph, Vocabulary.Rdf.TYPE, Vocabulary.Type.CONTRADICTION).stream().map(this::read).sorted(ORDER).toList();
    }

    /** Those that concern any of these things, or have a statement about one of them. */
    List<Conflict> about(Collection<Node> things) {
        Set<String> iris = new HashSet<>();
        things.forEach(thing -> iris.add(thing.getURI()));
        return all().stream().filter(conflict -> conflict.concerns().stream().anyMatch(thing -> iris.contains(thing.iri()))
                || conflict.statements().stream().map(Held::said).anyMatch(said -> iris.contains(said.subject().iri()) || iris.contains(said.object().iri()))).toList();
    }

    /** Those about a thing, or about an event in which it has a part. */
    List<Conflict> around(Node thing) {
        List<Conflict> all = all();
        Map<String, Boolean> known = new HashMap<>();
        return all.stream().filter(conflict -> touched(conflict).anyMatch(iri -> iri.equals(thing.getURI()) || known.computeIfAbsent(iri, event -> takesPart(thing, event)))).toList();
    }

    private static Stream<String> touched(Conflict conflict) {
        return Stream.concat(conflict.concerns().stream().map(Said.Ref::iri), conflict.statements().stream().map(Held::said).flatMap(said -> Stream.of(said.subject().iri(), said.object().iri()))).distinct();
    }

    /** Whether anybody says so, be it as a fact or not. */
    private boolean takesPart(Node thing, String event) {
        return event.contains("#event-") && reader.about(NodeFactory.createURI(event), PARTS).stream().map(Attested::triple).anyMatch(triple -> triple.getSubject().getURI().equals(event) && triple.getObject().equals(thing));
    }

    private Conflict read(Node contradiction) {
        Set<Node> aside = Set.copyOf(reader.objects(contradiction, Vocabulary.Property.SET_ASIDE));
        List<Held> statements = new ArrayList<>();
        for (Node attestation : reader.objects(contradiction, Vocabulary.Prov.WAS_DERIVED_FROM)) {
            Optional<Attested> attested = reader.attested(attestation);
            attested.ifPresent(each -> statements.add(new Held(reader.said(each), aside.contains(attestation))));
        }
        statements.sort(Comparator.comparing(Held::said, StatementReader.ORDER));
        String reason = reader.objects(contradiction, Vocabulary.Property.REASON).stream().findFirst().map(Node::getLiteralLexicalForm).orElse("");
        List<Said.Ref> concerns = reader.objects(contradiction, Vocabulary.Property.CONCERNS).stream().filter(Node::isURI).map(reader::ref).toList();
        return new Conflict(contradiction.getURI(), reason, concerns, statements);
    }
}
