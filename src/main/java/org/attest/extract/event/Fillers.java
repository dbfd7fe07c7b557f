package org.attest.extract.event;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.Cast;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.ThingType;

/** Finds the thing that a phrase speaks of, also below words that only measure it ("dozens of soldiers"). */
public final class Fillers {

    private static final Set<String> PERSONAL = Set.of("i", "me", "he", "him", "she", "her", "we", "us", "they", "them", "who", "whom");

    private final Cast cast;
    private final Syntax syntax;

    public Fillers(Cast cast, Syntax syntax) {
        this.cast = cast;
        this.syntax = syntax;
    }

    /** The thing at this head: mentioned there, measured or named beside it ("the town of Kobani", "the author Mara Levin"). */
    public Optional<Referent.Thing> at(int head) {
        Optional<Referent.Thing> here = cast.at(head);
        if (here.isPresent()) {
            return here;
        }
        DependencyTree tree = syntax.tree(head);
        if (tree.is(head, "compound") || syntax.isVerb(head)) {
            return Optional.empty();
        }
        for (int child : tree.children(head, "nmod")) {
            boolean measured = syntax.preposition(child).filter("of"::equals).isPresent() && syntax.isMeasure(head);
            if (measured && cast.at(child).isPresent()) {
                return cast.at(child);
            }
        }
        for (int child : tree.children(head, "appos", "flat")) {
            if (cast.at(child).isPresent()) {
                return cast.at(child);
            }
        }
        return Optional.empty();
    }

    ThingType type(Referent.Thing thing) {
        return cast.entity(thing).type();
    }

    boolean fits(int head, Filler filler) {
        Optional<Referent.Thing> thing = at(head);
        return thing.map(filler::fits).orElseGet(() -> filler != Filler.PLACE && filler != Filler.ORG && PERSONAL.contains(syntax.word(head)));
    }
}
