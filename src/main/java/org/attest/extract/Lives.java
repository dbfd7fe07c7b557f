package org.attest.extract;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private final Set<Order> orders = new HashSet<>();

    Lives(Reading reading) {
        List<Happening> told = reading.happenings().stream().filter(happening -> happening.factuality() == Factuality.FACTUAL).toList();
        for (Happening limit : told) {
            boolean fatal = isFatal(limit);
            if (fatal || limit.type() == EventType.BIRTH) {
                limit.arguments().stream().filter(argument -> argument.role() == Role.PATIENT && isPerson(argument.filler())).forEach(argument -> told.stream()
                        .filter(act -> isAct(act, argument.filler()) && !act.id().equals(limit.id())).forEach(act -> put(limit, act, fatal)));
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

    private static boolean isAct(Happening happening, Referent who) {
        return happening.arguments().stream().anyMatch(argument -> argument.role() == Role.AGENT && argument.filler().equals(who));
    }

    private void put(Happening limit, Happening act, boolean fatal) {
        if (!fatal) {
            orders.add(new Order(limit.id(), act.id()));
        } else if (OUTLIVING.stream().noneMatch(act.type()::isUnder)) {
            orders.add(new Order(act.id(), limit.id()));
        }
    }

    Set<Order> orders() {
        return orders;
    }

    /** Nobody acts after their death or before their birth. */
    boolean forbids(Referent.Event first, Referent.Event second) {
        return orders.contains(new Order(second, first));
    }
}
