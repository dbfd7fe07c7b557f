package org.attest.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.time.Cue;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.lexicon.Table;

/** What comes first in the world: who is arrested and released was arrested first. Said only of somebody of whom a text tells one event of each kind, and no dates that turn them. */
final class Scripts {

    private static final double SURE_ENOUGH = 0.5;
    private static final List<Rule> RULES = Table.ofResource("data/time/scripts.tsv").rows().stream().map(row -> new Rule(row.constant("earlier", EventType.class),
            row.constant("role", Role.class), row.constant("later", EventType.class), row.constant("as", Role.class))).toList();

    private record Rule(EventType earlier, Role role, EventType later, Role as) {}

    /** Somebody in a part of events of one kind. */
    private record Part(EventType type, Role role, Referent who) {}

    private final Map<Happening, Dating> datings;
    private final Map<Part, Set<Referent.Event>> events = new HashMap<>();
    private final Map<Referent.Event, Happening> byEvent = new HashMap<>();
    private final Set<Referent> people = new LinkedHashSet<>();

    Scripts(Reading reading, Map<Happening, Dating> datings) {
        this.datings = datings;
        for (Happening happening : reading.happenings()) {
            // "He states that": he does so while the report is written.
            boolean now = VerbForms.isPresent(reading.text(), happening.trigger());
            if (happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH && !now) {
                byEvent.putIfAbsent(happening.id(), happening);
                for (Happening.Argument argument : happening.arguments()) {
                    people.add(argument.filler());
                    events.computeIfAbsent(new Part(happening.type(), argument.role(), argument.filler()), part -> new LinkedHashSet<>()).add(happening.id());
                }
            }
        }
    }

    List<Succession.Pair> pairs() {
        List<Succession.Pair> found = new ArrayList<>();
        for (Referent who : people) {
            for (Rule rule : RULES) {
                Optional<Happening> first = only(new Part(rule.earlier(), rule.role(), who));
                Optional<Happening> second = only(new Part(rule.later(), rule.as(), who));
                if (first.isPresent() && second.isPresent() && !isDatedBefore(second.get(), first.get())) {
                    found.add(new Succession.Pair(first.get(), second.get(), Cue.SCRIPT));
                }
            }
        }
        return found;
    }

    private Optional<Happening> only(Part part) {
        Set<Referent.Event> all = events.getOrDefault(part, Set.of());
        return all.size() == 1 ? Optional.of(byEvent.get(all.iterator().next())) : Optional.empty();
    }

    private boolean isDatedBefore(Happening one, Happening other) {
        Optional<LocalDate> end = Optional.ofNullable(datings.get(one)).flatMap(dating -> dating.bounds().latestEnd());
        Optional<LocalDate> start = Optional.ofNullable(datings.get(other)).flatMap(dating -> dating.bounds().earliestStart());
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }
}
