package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.extract.Cast;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingType;

/** Siblings told by two statements together, that both are children of one parent. A brother's parents are not taken for one's own: half-brothers are brothers. */
final class Families {

    private record Child(Referent.Thing child, Referent.Thing parent, Fact.Relates told) {}

    private final Cast cast;

    Families(Cast cast) {
        this.cast = cast;
    }

    /** The facts, and behind them the siblings who follow, with the words that name the later of the two. */
    List<Fact> withSiblings(List<Fact> facts) {
        Set<Set<Referent>> known = new HashSet<>();
        List<Child> children = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Relates relates) {
                if (relates.relation() == Relation.SIBLING_OF) {
                    known.add(Set.of(relates.subject(), relates.object()));
                }
                child(relates).ifPresent(children::add);
            }
        }
        // By parent, as a long family story tells of thousands of children.
        Map<Referent.Thing, List<Child>> ofParent = children.stream().collect(Collectors.groupingBy(Child::parent));
        List<Fact> all = new ArrayList<>(facts);
        for (Child one : children) {
            for (Child other : ofParent.get(one.parent())) {
                boolean later = one.told().attestation().evidence().begin() <= other.told().attestation().evidence().begin();
                if (later && !one.child().equals(other.child()) && known.add(Set.of(one.child(), other.child()))) {
                    all.add(new Fact.Relates(other.child(), Relation.SIBLING_OF, one.child(), other.told().attestation()));
                }
            }
        }
        return all;
    }

    private Optional<Child> child(Fact.Relates relates) {
        boolean told = relates.attestation().factuality() == Factuality.FACTUAL;
        if (!told || !(relates.subject() instanceof Referent.Thing one) || !(relates.object() instanceof Referent.Thing other) || !isPerson(one) || !isPerson(other)) {
            return Optional.empty();
        }
        return relates.relation() == Relation.CHILD_OF ? Optional.of(new Child(one, other, relates))
                : relates.relation() == Relation.PARENT_OF ? Optional.of(new Child(other, one, relates)) : Optional.empty();
    }

    private boolean isPerson(Referent.Thing thing) {
        return cast.entity(thing).type() == ThingType.PERSON;
    }
}
