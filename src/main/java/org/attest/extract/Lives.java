package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.time.Cue;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.fact.ThingFamily;

/**
 * What people do lies between their birth and their death, wherever a text tells it: "He died in 2014. [...] He studied in Graz". Nobody says so; it only keeps the run of a story from saying
 * the contrary. Of "the villagers" some may bury those that were killed.
 */
final class Lives {

    private static final Set<EventType> FATAL = EnumSet.of(EventType.DEATH, EventType.KILLING, EventType.EXECUTION);
    /** What people leave goes on to be read and given after them. */
    private static final Set<EventType> OUTLIVING = EnumSet.of(EventType.PUBLICATION, EventType.BROADCAST, EventType.CORRESPONDENCE, EventType.DONATION);

    /** The first is before the second. */
    record Order(Referent.Event first, Referent.Event second) {}

    /** What nobody suffers but alive. */
    private static final Set<EventType> SUFFERED = EnumSet.of(EventType.ARREST, EventType.DETENTION, EventType.IMPRISONMENT, EventType.INTERROGATION, EventType.BEATING, EventType.TORTURE,
            EventType.INJURY, EventType.ABDUCTION, EventType.RECRUITMENT, EventType.APPOINTMENT, EventType.DISMISSAL);

    private final Set<Order> orders = new LinkedHashSet<>();
    private final List<Succession.Pair> births = new ArrayList<>();
    private final List<Succession.Pair> deaths = new ArrayList<>();

    Lives(Reading reading) {
        List<Happening> told = reading.happenings().stream().filter(happening -> happening.factuality() == Factuality.FACTUAL).toList();
        for (Happening limit : told) {
            boolean fatal = isFatal(limit);
            if (fatal || limit.type() == EventType.BIRTH) {
                limit.arguments().stream().filter(argument -> argument.role() == Role.PATIENT && isPerson(argument.filler())).forEach(argument -> told.stream()
                        .filter(act -> isAct(act, argument.filler(), fatal) && !act.id().equals(limit.id())).forEach(act -> put(limit, act, fatal)));
            }
        }
    }

    private static boolean isPerson(Referent who) {
        return who instanceof Referent.Thing thing && thing.family() == ThingFamily.PERSON;
    }

    /** Death, killing or execution. */
    static boolean isFatal(Happening happening) {
        return FATAL.stream().anyMatch(happening.type()::isUnder);
    }

    /** What one does; after a birth all that one takes part in, before a death what only the living suffer. */
    private static boolean isAct(Happening happening, Referent who, boolean fatal) {
        boolean suffers = fatal ? SUFFERED.stream().anyMatch(happening.type()::isUnder) : happening.type() != EventType.BIRTH;
        return happening.arguments().stream().anyMatch(argument -> argument.filler().equals(who) && (argument.role() == Role.AGENT || argument.role() == Role.PATIENT && suffers));
    }

    private void put(Happening limit, Happening act, boolean fatal) {
        if (!fatal) {
            orders.add(new Order(limit.id(), act.id()));
            births.add(new Succession.Pair(limit, act, Cue.SCRIPT));
        } else if (OUTLIVING.stream().noneMatch(act.type()::isUnder)) {
            orders.add(new Order(act.id(), limit.id()));
            deaths.addFirst(new Succession.Pair(act, limit, Cue.SCRIPT));
        }
    }

    Set<Order> orders() {
        return orders;
    }

    /** The same, of births with what is told first and of deaths with what is told last before them, so that each is near what it bounds. */
    List<Succession.Pair> pairs() {
        return Stream.concat(births.stream(), deaths.stream()).toList();
    }

    /** Nobody acts after their death or before their birth. */
    boolean forbids(Referent.Event first, Referent.Event second) {
        return orders.contains(new Order(second, first));
    }
}
