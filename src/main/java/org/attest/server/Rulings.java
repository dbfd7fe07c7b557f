package org.attest.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.attest.decision.CorrectionsGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.server.StatementReader.Attested;

/** What people decided about the store, and what each decision is about. Read once for each state of the store. */
final class Rulings {

    private final Iris iris;
    private final Decisions decisions;
    /** What rejections are about, by the decision. */
    private final Map<Node, List<Attested>> rejected = new HashMap<>();
    /** What was rejected and stands rejected now. */
    private final Set<Attested> misread = new LinkedHashSet<>();
    private final Map<Node, Set<Node>> byThing = new HashMap<>();
    private final Map<Node, List<Decision>> byAttestation = new HashMap<>();

    /** Call inside a read transaction. */
    Rulings(DatasetGraph dataset, Iris iris) {
        this.iris = iris;
        this.decisions = new CorrectionsGraph(dataset, iris).read();
        for (Decision decision : decisions.all()) {
            if (decision.matter() instanceof Matter.Rejection rejection) {
                Stream.concat(Stream.of(rejection.attestation()), attestations(dataset, decision)).distinct().forEach(attestation -> concerns(dataset, decision, attestation));
            }
        }
    }

    /** Those that it rejects now: one that was decided about a file's attestation holds for the same in a copy of the file. */
    private static Stream<Node> attestations(DatasetGraph dataset, Decision decision) {
        return dataset.stream(Node.ANY, Node.ANY, Vocabulary.Property.DECISION, decision.iri()).map(Quad::getSubject);
    }

    private void concerns(DatasetGraph dataset, Decision decision, Node attestation) {
        byAttestation.computeIfAbsent(attestation, key -> new ArrayList<>()).add(decision);
        Stream.of(Vocabulary.Property.MISREADS, Vocabulary.Rdf.REIFIES).flatMap(property -> dataset.stream(Node.ANY, attestation, property, Node.ANY)).filter(quad -> quad.getObject().isTripleTerm()).findFirst()
                .ifPresent(quad -> {
                    Triple triple = quad.getObject().getTriple();
                    Attested attested = new Attested(attestation, quad.getGraph(), triple);
                    rejected.computeIfAbsent(decision.iri(), key -> new ArrayList<>()).add(attested);
                    List.of(triple.getSubject(), triple.getObject()).forEach(end -> byThing.computeIfAbsent(end, key -> new LinkedHashSet<>()).add(decision.iri()));
                    if (quad.getPredicate().equals(Vocabulary.Property.MISREADS)) {
                        misread.add(attested);
                    }
                });
    }

    boolean isEmpty() {
        return decisions.all().isEmpty();
    }

    /** What was decided about an attestation, in the order of time. */
    List<Ruling.Verdict> of(Node attestation) {
        return byAttestation.getOrDefault(attestation, List.of()).stream().map(decision -> new Ruling.Verdict(note(decision), undone(decision))).toList();
    }

    /** Of how many rejected attestations a property has a value. */
    int rejections(DatasetGraph dataset, Node property, Node value) {
        return (int) misread.stream().filter(attested -> dataset.contains(attested.graph(), attested.attestation(), property, value)).count();
    }

    /** What was decided about a thing, in the order of time. */
    List<Ruling> about(Node thing, DatasetGraph dataset, StatementReader reader) {
        Set<Node> named = new LinkedHashSet<>(byThing.getOrDefault(thing, Set.of()));
        Node identities = iris.identityGraph();
        dataset.stream(identities, Node.ANY, Vocabulary.Property.CANONICAL_THING, thing).map(Quad::getSubject).toList()
                .forEach(record -> dataset.stream(identities, record, Vocabulary.Property.DECISION, Node.ANY).forEach(quad -> named.add(quad.getObject())));
        Set<Node> family = decisions.family(thing);
        return decisions.all().stream().filter(decision -> !(decision.matter() instanceof Matter.Undoing))
                .filter(decision -> named.contains(decision.iri()) || decision.matter().concerns().stream().anyMatch(family::contains)).map(decision -> ruling(decision, reader)).toList();
    }

    private Ruling ruling(Decision decision, StatementReader reader) {
        List<Said.Ref> things = switch (decision.matter()) {
            case Matter.Merge merge -> List.of(called(merge.kept(), merge.name(), reader), called(merge.other(), merge.otherName(), reader));
            case Matter.Split split -> split.things().stream().map(reader::ref).toList();
            case Matter.Rejection rejection -> List.of();
            case Matter.Undoing undoing -> List.of();
        };
        List<Said.Where> documents = decision.matter() instanceof Matter.Split split ? List.of(reader.document(split.document())) : List.of();
        return new Ruling(decision.matter().word(), note(decision), things, documents, rejected.getOrDefault(decision.iri(), List.of()).stream().map(reader::said).toList(), undone(decision));
    }

    private static Said.Ref called(Node thing, String name, StatementReader reader) {
        return new Said.Ref(thing.getURI(), name, reader.kind(thing).map(Kind::word).orElse(""));
    }

    private List<Ruling.Note> undone(Decision decision) {
        return decisions.all().stream().filter(other -> other.matter() instanceof Matter.Undoing undoing && undoing.decision().equals(decision.iri()) && decisions.holds(other) && other.at().isAfter(decision.at()))
                .limit(1).map(Rulings::note).toList();
    }

    private static Ruling.Note note(Decision decision) {
        return new Ruling.Note(decision.by(), decision.at().toString(), decision.because());
    }
}
