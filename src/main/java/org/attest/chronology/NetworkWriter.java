package org.attest.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Iris;
import org.attest.rdf.Literals;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.SolvedNetwork;

/** Writes what follows from one network: bounds and orders with their attestations, contradictions, and the place of each event in the line. */
final class NetworkWriter {

    /** Behind every date. */
    private static final String NO_DATE = "~";

    private final TimelineGraph graph;
    private final Iris iris;
    private final Node activity;
    private final Map<String, Attested> premises;

    /** @param premises the attestations that may have been used, by IRI */
    NetworkWriter(TimelineGraph graph, Iris iris, Node activity, Map<String, Attested> premises) {
        this.graph = graph;
        this.iris = iris;
        this.activity = activity;
        this.premises = premises;
    }

    void write(Node record, Network network, Testimony testimony, Whereabouts whereabouts) {
        SolvedNetwork solved = network.times().solve(interval -> testimony.is(NodeFactory.createURI(interval), Vocabulary.Type.EVENT), Chronology.telling());
        List<Contradiction> contradictions = new ArrayList<>();
        solved.conflicts().forEach(conflict -> contradictions.add(new Contradiction(Contradiction.Kind.TIMES, conflict.constraints(), Optional.of(conflict.setAside()))));
        contradictions.addAll(whereabouts.contradictions(solved));
        Set<String> disputed = new HashSet<>();
        for (Contradiction contradiction : contradictions) {
            write(contradiction, network);
            contradiction.attestations().forEach(id -> disputed.add(premises.get(id).subject().getURI()));
        }
        Map<String, Set<Triple>> said = new SaidTimes(network, premises).bySubject();
        solved.intervals().forEach((interval, known) -> {
            Node thing = NodeFactory.createURI(interval);
            // Where sources contradict each other about a time, what each says stands beside the other.
            if (testimony.is(thing, Vocabulary.Type.EVENT) && !disputed.contains(interval)) {
                bound(thing, Vocabulary.Property.EARLIEST_START, known.earliestStart(), said);
                bound(thing, Vocabulary.Property.LATEST_START, known.latestStart(), said);
                bound(thing, Vocabulary.Property.EARLIEST_END, known.earliestEnd(), said);
                bound(thing, Vocabulary.Property.LATEST_END, known.latestEnd(), said);
            }
        });
        solved.relations().forEach(relation -> infer(NodeFactory.createURI(relation.first()), Vocabulary.att(relation.relation().term()),
                NodeFactory.createURI(relation.second()), relation.premises()));
        places(solved.order());
        record(record, network);
    }

    /** A bound that nobody says, or that is one of several said. */
    private void bound(Node event, Node property, Optional<SolvedNetwork.Bound> bound, Map<String, Set<Triple>> said) {
        bound.ifPresent(known -> {
            Node day = Literals.day(known.day());
            Set<Triple> values = new HashSet<>(said.getOrDefault(event.getURI(), Set.of()));
            values.removeIf(triple -> !triple.getPredicate().equals(property));
            if (values.size() != 1 || !values.iterator().next().getObject().equals(day)) {
                infer(event, property, day, known.premises());
            }
        });
    }

    private void infer(Node subject, Node property, Node object, SortedSet<String> from) {
        Node attestation = iris.attestation(graph.name(), List.of(subject.getURI(), property.getURI(), object.toString(), activity.getURI()));
        graph.add(subject, property, object);
        graph.add(attestation, Vocabulary.Rdf.TYPE, Vocabulary.Type.ATTESTATION);
        graph.add(attestation, Vocabulary.Rdf.REIFIES, NodeFactory.createTripleTerm(Triple.create(subject, property, object)));
        graph.add(attestation, Vocabulary.Property.ABOUT, subject);
        if (object.isURI()) {
            graph.add(attestation, Vocabulary.Property.ABOUT, object);
        }
        graph.add(attestation, Vocabulary.Property.FACTUALITY, Vocabulary.Value.FACTUAL);
        graph.add(attestation, Vocabulary.Property.CONFIDENCE, Literals.share(confidence(from)));
        graph.add(attestation, Vocabulary.Prov.WAS_GENERATED_BY, activity);
        from.forEach(premise -> graph.add(attestation, Vocabulary.Prov.WAS_DERIVED_FROM, NodeFactory.createURI(premise)));
    }

    /** All of the statements have to be right; the bounds that one phrase gives are right together. */
    private double confidence(SortedSet<String> from) {
        Map<String, Double> statements = new java.util.TreeMap<>();
        from.forEach(premise -> statements.merge(premises.get(premise).statement(), premises.get(premise).confidence(), Math::min));
        return statements.values().stream().reduce(1.0, (one, other) -> one * other);
    }

    private void write(Contradiction contradiction, Network network) {
        Node node = iris.contradiction(contradiction.attestations().stream().toList());
        graph.add(node, Vocabulary.Rdf.TYPE, Vocabulary.Type.CONTRADICTION);
        graph.add(node, Vocabulary.Property.REASON, NodeFactory.createLiteralString(contradiction.kind().label()));
        graph.add(node, Vocabulary.Prov.WAS_GENERATED_BY, activity);
        for (String id : contradiction.attestations()) {
            Attested attested = premises.get(id);
            graph.add(node, Vocabulary.Prov.WAS_DERIVED_FROM, attested.attestation());
            concerns(node, attested.subject(), network);
            concerns(node, attested.object(), network);
            if (contradiction.setAside().filter(statement -> statement.equals(attested.statement()) || statement.equals(id)).isPresent()) {
                graph.add(node, Vocabulary.Property.SET_ASIDE, attested.attestation());
            }
        }
    }

    private void concerns(Node contradiction, Node thing, Network network) {
        if (thing.isURI() && network.times().intervals().contains(thing.getURI())) {
            graph.add(contradiction, Vocabulary.Property.CONCERNS, thing);
        }
    }

    /** A key by which rows can be sorted: day, document and place in the text that it stands beside, place in the network's line. */
    private void places(List<SolvedNetwork.Placed> line) {
        for (int i = 0; i < line.size(); i++) {
            String anchor = line.get(i).anchor();
            String key = String.format(Locale.ROOT, "%s %s %09d %06d", line.get(i).date().map(NetworkWriter::sortable).orElse(NO_DATE), Chronology.document(anchor),
                    Chronology.position(anchor), i);
            graph.add(NodeFactory.createURI(line.get(i).interval()), Vocabulary.Property.SORT_KEY, NodeFactory.createLiteralString(key));
        }
    }

    /** Years before the first sort backwards as they are written: they are counted from far enough back instead. */
    private static String sortable(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999 ? day.toString()
                : String.format(Locale.ROOT, day.getYear() < 0 ? "-%010d" : "x%010d", day.toEpochDay() + Integer.MAX_VALUE);
    }

    private void record(Node record, Network network) {
        graph.add(record, Vocabulary.Rdf.TYPE, Vocabulary.Type.NETWORK);
        graph.add(record, Vocabulary.Prov.WAS_GENERATED_BY, activity);
        network.times().intervals().forEach(interval -> graph.add(record, Vocabulary.Property.CONCERNS, NodeFactory.createURI(interval)));
        SortedSet<String> documents = new TreeSet<>();
        network.times().constraints().forEach(constraint -> Optional.ofNullable(premises.get(constraint.id()))
                .ifPresent(attested -> documents.add(attested.document().getURI())));
        documents.forEach(document -> graph.add(record, Vocabulary.Prov.WAS_DERIVED_FROM, NodeFactory.createURI(document)));
    }
}
