package org.attest.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.AllenRelation;
import org.attest.timeline.Constraint;
import org.attest.timeline.Difference;
import org.attest.timeline.Edtf;
import org.attest.timeline.Length;
import org.attest.timeline.TimePoint;

/** What is said of the times of events, of their lengths and of their order, as constraints. */
final class TimeClaims {

    private static final Map<String, AllenRelation> RELATIONS = Arrays.stream(AllenRelation.values()).collect(Collectors.toMap(AllenRelation::term, relation -> relation));

    /** Their length is that of what they lead to: a six-year sentence is passed in a minute. */
    private static final List<Node> WITHOUT_LENGTH = List.of(Vocabulary.Type.SENTENCING, Vocabulary.Type.PUNISHMENT, Vocabulary.Type.CONVICTION,
            Vocabulary.Type.APPOINTMENT, Vocabulary.Type.AGREEMENT);

    private final Testimony testimony;
    private final Set<String> bounded = new HashSet<>();

    TimeClaims(Testimony testimony) {
        this.testimony = testimony;
        testimony.statements().stream().filter(attested -> TimeTerms.BOUNDS.contains(attested.property())).forEach(attested -> bounded.add(attested.statement()));
    }

    List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        for (Attested attested : testimony.statements()) {
            List<Difference> differences = differences(attested);
            if (!differences.isEmpty()) {
                constraints.add(Constraint.said(attested.id(), isOrder(attested) ? attested.id() : attested.statement(), attested.confidence(), differences));
            }
        }
        return constraints;
    }

    private static boolean isOrder(Attested attested) {
        return relation(attested.property()).isPresent();
    }

    private List<Difference> differences(Attested attested) {
        String thing = attested.subject().getURI();
        Node property = attested.property();
        if (TimeTerms.BOUNDS.contains(property)) {
            return TimeTerms.bound(thing, property, attested.object()).map(List::of).orElse(List.of());
        }
        if (property.equals(Vocabulary.Property.EDTF)) {
            boolean told = bounded.contains(attested.statement());
            return told ? List.of() : Edtf.tryParse(attested.object().getLiteralLexicalForm()).map(edtf -> Constraint.within(thing, edtf.bounds())).orElse(List.of());
        }
        if (property.equals(Vocabulary.Property.DURATION)) {
            boolean ofItsOwn = WITHOUT_LENGTH.stream().noneMatch(type -> testimony.is(attested.subject(), type));
            return ofItsOwn ? Literal.length(attested.object()).map(length -> Constraint.lasting(thing, Length.said(length))).orElse(List.of()) : List.of();
        }
        return relation(property).filter(relation -> attested.object().isURI() && !attested.object().equals(attested.subject()))
                .map(relation -> Constraint.related(thing, relation, attested.object().getURI())).orElse(List.of());
    }

    static Optional<AllenRelation> relation(Node property) {
        boolean own = property.getURI().startsWith(Vocabulary.NAMESPACE);
        return own ? Optional.ofNullable(RELATIONS.get(property.getURI().substring(Vocabulary.NAMESPACE.length()))) : Optional.empty();
    }

    /** The bounds that stand on a relation's attestation, as those of an interval named by the attestation. */
    static List<Difference> qualified(Attested attested, Map<Node, Node> qualifiers) {
        List<Difference> differences = new ArrayList<>();
        TimeTerms.BOUNDS.forEach(property -> Optional.ofNullable(qualifiers.get(property))
                .flatMap(value -> TimeTerms.bound(attested.id(), property, value)).ifPresent(differences::add));
        return differences;
    }

    /** The interval ends of an event. */
    static TimePoint start(Node event) {
        return TimePoint.start(event.getURI());
    }

    static TimePoint end(Node event) {
        return TimePoint.end(event.getURI());
    }
}
