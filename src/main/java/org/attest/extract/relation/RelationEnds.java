package org.attest.extract.relation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.extract.EventDating;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.fact.When;
import org.attest.timeline.TimeBounds;

/** Until when relations held, by the events that end them: who has worked somewhere since 1998 and was dismissed in 2013 worked there until then. */
final class RelationEnds {

    private static final Set<Relation> OF_WORK = EnumSet.of(Relation.MEMBER_OF, Relation.EMPLOYED_BY, Relation.LEADS);
    private static final Set<EventType> PARTINGS = EnumSet.of(EventType.LEAVING, EventType.DISMISSAL);

    private final List<Fact> facts;
    private final Map<Happening, When> times;

    /** @param facts all that were found, by which it is seen whether somebody could have left anything else */
    RelationEnds(Reading reading, List<Fact> facts) {
        this.facts = facts;
        this.times = EventDating.times(reading);
    }

    /** The same, with its end where the text tells of one and not of when it ended besides. */
    Fact bounded(Fact fact) {
        return fact instanceof Fact.Relates relates && relates.attestation().factuality() == Factuality.FACTUAL
                && relates.attestation().when().filter(when -> when.bounds().latestEnd().isPresent() || when.bounds().isUnknown()).isEmpty()
                ? times.entrySet().stream().filter(event -> ends(event.getKey(), relates) && isClosed(event.getValue())).findFirst()
                        .flatMap(event -> until(relates.attestation(), event.getValue())).<Fact>map(told -> new Fact.Relates(relates.subject(), relates.relation(), relates.object(), told)).orElse(fact)
                : fact;
    }

    private boolean ends(Happening event, Fact.Relates relates) {
        boolean parts = event.factuality() == Factuality.FACTUAL && OF_WORK.contains(relates.relation()) && PARTINGS.stream().anyMatch(event.type()::isUnder) && goes(event, relates.subject());
        return parts && (takesPart(event, relates.object()) || isOnlyOne(relates) && event.arguments().stream().noneMatch(argument -> isOther(argument.filler(), relates)));
    }

    private static boolean goes(Happening event, Referent who) {
        Role role = event.type().isUnder(EventType.DISMISSAL) ? Role.PATIENT : Role.AGENT;
        return event.arguments().stream().anyMatch(argument -> argument.role() == role && argument.filler().equals(who));
    }

    private static boolean takesPart(Happening event, Referent who) {
        return event.arguments().stream().anyMatch(argument -> argument.filler().equals(who));
    }

    /** "He left the army": not what else he belonged to. */
    private boolean isOther(Referent filler, Fact.Relates relates) {
        return !filler.equals(relates.subject()) && !filler.equals(relates.object());
    }

    private boolean isOnlyOne(Fact.Relates relates) {
        return facts.stream().filter(Fact.Relates.class::isInstance).map(Fact.Relates.class::cast)
                .filter(other -> other.subject().equals(relates.subject()) && OF_WORK.contains(other.relation())).map(Fact.Relates::object).distinct().count() == 1;
    }

    private static boolean isClosed(When when) {
        return when.bounds().earliestStart().isPresent() && when.bounds().latestEnd().isPresent();
    }

    private static Optional<Attestation> until(Attestation told, When end) {
        TimeBounds begin = told.when().map(When::bounds).orElse(TimeBounds.UNKNOWN);
        LocalDate last = end.bounds().latestEnd().orElseThrow();
        if (begin.earliestStart().filter(first -> first.isAfter(last)).isPresent()) {
            return Optional.empty();
        }
        String first = told.when().flatMap(When::edtf).map(edtf -> edtf.split("/")[0]).orElse("");
        Optional<String> edtf = end.edtf().map(written -> first + "/" + written.substring(written.indexOf('/') + 1));
        TimeBounds bounds = new TimeBounds(begin.earliestStart(), begin.latestStart().filter(day -> !day.isAfter(last)), end.bounds().earliestStart(), end.bounds().latestEnd());
        return Optional.of(told.at(new When(edtf, bounds, told.when().flatMap(When::duration))));
    }
}
