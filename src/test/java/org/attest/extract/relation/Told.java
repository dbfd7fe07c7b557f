package org.attest.extract.relation;

import org.attest.extract.Cast;
import org.attest.fact.Fact;
import org.attest.fact.Referent;

/** A relation or an attribute as {@code subject property object}, things by their labels. */
final class Told {

    private Told() {}

    static String of(Cast cast, Fact fact) {
        return switch (fact) {
            case Fact.Relates relates -> name(cast, relates.subject()) + " " + relates.relation().term() + " " + name(cast, relates.object());
            case Fact.HasAttribute has -> name(cast, has.subject()) + " " + has.attribute().term() + " " + has.value();
            case Fact.IsA other -> other.toString();
            case Fact.Named other -> other.toString();
            case Fact.HasRole other -> other.toString();
            case Fact.Happens other -> other.toString();
            case Fact.Ordered other -> other.toString();
        };
    }

    private static String name(Cast cast, Referent referent) {
        return referent instanceof Referent.Thing thing ? cast.entity(thing).label() : referent.toString();
    }
}
