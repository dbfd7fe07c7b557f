package org.attest.extract.event;

import java.util.List;

import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;

/** Who is threatened where only the deed that is threatened names them: "threatened to kill her", "threatened to burn down his house" tells of nobody. */
final class Threatened {

    private static final double INFERRED = 0.85;
    private static final String UNDERGOER = "obj";

    private final ArgumentReader reader;
    private final Syntax syntax;
    private final Fillers fillers;

    Threatened(ArgumentReader reader, Fillers fillers) {
        this.reader = reader;
        this.syntax = reader.syntax();
        this.fillers = fillers;
    }

    /** The objects of the infinitive below a threat that has no object of its own. */
    List<Slot> of(int trigger, EventType type) {
        boolean open = type == EventType.THREAT && syntax.isVerb(trigger) && reader.of(trigger).stream().noneMatch(slot -> slot.name().equals(UNDERGOER));
        return !open ? List.of() : syntax.tree(trigger).children(trigger, "xcomp").stream().filter(syntax::isInfinitive).flatMap(deed -> reader.of(deed).stream())
                .filter(slot -> slot.name().equals(UNDERGOER) && fillers.fits(slot.head(), Filler.PERSON)).map(slot -> new Slot(UNDERGOER, slot.head(), slot.certainty() * INFERRED)).toList();
    }
}
