package org.attest.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.Constraint;
import org.attest.timeline.Difference;
import org.attest.timeline.TimePoint;

/**
 * Lives as intervals from birth to death, where anything is said of either: who acts lives, who is born or dies begins or ends to live, who is a member
 * lives at some time of it; and a membership begins with the joining and ends with the leaving. Each takes its confidence from the attestation that
 * names the person's part.
 */
final class LifeClaims {

    /** What people set down goes on to be read and shown after them, and what they leave is given then. */
    private static final Set<Node> OUTLIVING = Set.of(Vocabulary.Type.PUBLICATION, Vocabulary.Type.BROADCAST, Vocabulary.Type.CORRESPONDENCE, Vocabulary.Type.DONATION);
    private static final List<Node> FATAL = List.of(Vocabulary.Type.DEATH, Vocabulary.Type.KILLING, Vocabulary.Type.EXECUTION);
    private static final List<Node> HELD = List.of(Vocabulary.Property.MEMBER_OF, Vocabulary.Property.EMPLOYED_BY, Vocabulary.Property.LEADS,
            Vocabulary.Property.EDUCATED_AT, Vocabulary.Property.LIVES_IN, Vocabulary.Property.SPOUSE_OF);

    private final Testimony testimony;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Set<Node> lives = new TreeSet<>(java.util.Comparator.comparing(Node::getURI));

    LifeClaims(Testimony testimony) {
        this.testimony = testimony;
        testimony.statements().forEach(this::beginningOrEnd);
        testimony.statements().forEach(this::whileAlive);
        memberships();
    }

    List<Constraint> constraints() {
        return constraints;
    }

    private void beginningOrEnd(Attested attested) {
        if (attested.property().equals(Vocabulary.Property.PATIENT) && isPerson(attested.object())) {
            Node event = attested.subject();
            Node person = attested.object();
            if (testimony.is(event, Vocabulary.Type.BIRTH)) {
                said(attested, within(TimePoint.start(person.getURI()), event));
                lives.add(person);
            } else if (FATAL.stream().anyMatch(type -> testimony.is(event, type))) {
                said(attested, within(TimePoint.end(person.getURI()), event));
                lives.add(person);
            }
        } else if (attested.property().equals(Vocabulary.Property.AGE) && isPerson(attested.subject())) {
            age(attested);
        } else if (attested.property().equals(Vocabulary.Property.BORN_IN)) {
            List<Difference> born = new ArrayList<>();
            TimePoint birth = TimePoint.start(attested.subject().getURI());
            day(attested, Vocabulary.Property.EARLIEST_START).ifPresent(first -> born.add(Difference.notBefore(birth, first)));
            day(attested, Vocabulary.Property.LATEST_END).ifPresent(last -> born.add(Difference.notAfter(birth, last)));
            if (!born.isEmpty()) {
                said(attested, born);
                lives.add(attested.subject());
            }
        }
    }

    /** Somebody of forty-one is at least that and not yet forty-two on the days for which it is said. */
    private void age(Attested attested) {
        if (!attested.object().isLiteral() || !attested.object().getLiteralLexicalForm().matches("\\d{1,3}")) {
            return;
        }
        int years = Integer.parseInt(attested.object().getLiteralLexicalForm());
        TimePoint birth = TimePoint.start(attested.subject().getURI());
        List<Difference> born = new ArrayList<>();
        day(attested, Vocabulary.Property.EARLIEST_START).ifPresent(first -> born.add(Difference.notBefore(birth, first.minusYears(years + 1).plusDays(1))));
        day(attested, Vocabulary.Property.LATEST_END).ifPresent(last -> born.add(Difference.notAfter(birth, last.minusYears(years))));
        if (!born.isEmpty()) {
            said(attested, born);
            lives.add(attested.subject());
        }
    }

    private void whileAlive(Attested attested) {
        if (attested.property().equals(Vocabulary.Property.AGENT) && lives.contains(attested.object())
                && OUTLIVING.stream().noneMatch(type -> testimony.is(attested.subject(), type))) {
            said(attested, meeting(attested.object(), attested.subject().getURI()));
        } else if (HELD.contains(attested.property()) && lives.contains(attested.subject())) {
            List<Difference> held = TimeClaims.qualified(attested, testimony.qualifiers(attested));
            if (!held.isEmpty()) {
                List<Difference> both = new ArrayList<>(held);
                both.addAll(meeting(attested.subject(), attested.id()));
                said(attested, both);
            }
        }
    }

    /** The life and the interval have a moment in common. */
    private static List<Difference> meeting(Node person, String interval) {
        return List.of(Difference.notAfter(TimePoint.start(person.getURI()), TimePoint.end(interval)),
                Difference.notAfter(TimePoint.start(interval), TimePoint.end(person.getURI())));
    }

    private static List<Difference> within(TimePoint point, Node event) {
        return List.of(Difference.notAfter(TimeClaims.start(event), point), Difference.notAfter(point, TimeClaims.end(event)));
    }

    /** Where one membership of somebody has a time and one event tells how it began or ended, the two meet. */
    private void memberships() {
        Map<String, List<Attested>> held = new TreeMap<>();
        testimony.statements().stream().filter(attested -> attested.property().equals(Vocabulary.Property.MEMBER_OF) && attested.object().isURI()
                        && !testimony.qualifiers(attested).isEmpty())
                .forEach(attested -> held.computeIfAbsent(attested.subject() + " " + attested.object(), key -> new ArrayList<>()).add(attested));
        Map<Node, List<Attested>> parts = new HashMap<>();
        testimony.statements().stream().filter(attested -> attested.object().isURI()
                        && (testimony.is(attested.subject(), Vocabulary.Type.JOINING) || testimony.is(attested.subject(), Vocabulary.Type.LEAVING)))
                .forEach(attested -> parts.computeIfAbsent(attested.subject(), key -> new ArrayList<>()).add(attested));
        held.values().stream().filter(list -> list.size() == 1).map(list -> list.get(0)).forEach(membership -> {
            changes(membership, parts, Vocabulary.Type.JOINING).ifPresent(part -> change(membership, part, TimePoint.start(membership.id())));
            changes(membership, parts, Vocabulary.Type.LEAVING).ifPresent(part -> change(membership, part, TimePoint.end(membership.id())));
        });
    }

    /** The part of the member in the only such event. */
    private Optional<Attested> changes(Attested membership, Map<Node, List<Attested>> parts, Node type) {
        List<Attested> found = new ArrayList<>();
        parts.forEach((event, roles) -> {
            if (testimony.is(event, type) && roles.stream().anyMatch(role -> role.object().equals(membership.object()))) {
                roles.stream().filter(role -> role.property().equals(Vocabulary.Property.AGENT) && role.object().equals(membership.subject())).forEach(found::add);
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void change(Attested membership, Attested part, TimePoint when) {
        said(membership, TimeClaims.qualified(membership, testimony.qualifiers(membership)));
        List<Difference> meeting = new ArrayList<>(Constraint.same(TimeClaims.start(part.subject()), when));
        meeting.addAll(Constraint.same(TimeClaims.end(part.subject()), when));
        said(part, meeting);
    }

    private Optional<LocalDate> day(Attested attested, Node property) {
        return Optional.ofNullable(testimony.qualifiers(attested).get(property)).flatMap(Literal::day);
    }

    private boolean isPerson(Node node) {
        return node.isURI() && testimony.is(node, Vocabulary.Type.PERSON);
    }

    private void said(Attested attested, List<Difference> differences) {
        constraints.add(Constraint.said(attested.id(), attested.id(), attested.confidence(), differences));
    }
}
