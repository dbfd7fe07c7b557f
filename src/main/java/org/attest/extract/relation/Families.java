package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.extract.Cast;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;

/**
 * Kin told by two statements together: the children of a husband or a wife are those of both, a child's two parents are a couple, the children of one parent are siblings.
 * A brother's parents are not taken for one's own: half-brothers are brothers.
 */
final class Families {

    private record Child(Referent.Thing child, Referent.Thing parent, Fact.Relates told) {}

    private static final Pattern OWNED = Pattern.compile("(?iU)(?:my|your|his|her|our|their)\\s+(?:son|daughter|child|baby|boy|girl)");

    private final Cast cast;
    private final Set<Referent.Thing> marriedOften;

    /** @param marriedOften whose children need not be those of the husband or wife of whom the text tells */
    Families(Cast cast, Set<Referent.Thing> marriedOften) {
        this.cast = cast;
        this.marriedOften = marriedOften;
    }

    /** The facts, and behind them what follows from two of them, with the words of that which tells of the child. */
    List<Fact> withFollowing(List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        List<Child> children = facts.stream().flatMap(fact -> child(fact).stream()).toList();
        all.addAll(withBothParents(children, couples(facts)));
        all.addAll(couplesOf(children, couples(facts)));
        all.addAll(siblings(facts, all.stream().flatMap(fact -> child(fact).stream()).filter(each -> isPerson(each.child())).toList()));
        return all;
    }

    /** "My husband is dead. We had a son": his too, where she had no other husband and the child's other parent is not named. */
    private List<Fact> withBothParents(List<Child> children, Map<Referent.Thing, Set<Referent.Thing>> couples) {
        Map<Referent.Thing, Set<Referent.Thing>> parents = parents(children);
        Map<Set<Referent>, Fact> found = new LinkedHashMap<>();
        for (Child one : children) {
            Set<Referent.Thing> spouses = couples.getOrDefault(one.parent(), Set.of());
            if (spouses.size() == 1 && !marriedOften.contains(one.parent()) && parents.get(one.child()).size() == 1 && !spouses.contains(one.child())) {
                Referent.Thing other = spouses.iterator().next();
                found.putIfAbsent(Set.of(one.child(), other), new Fact.Relates(one.child(), Relation.CHILD_OF, other, one.told().attestation()));
            }
        }
        return List.copyOf(found.values());
    }

    /** "Born to Hanna and Karel": a couple, where neither was married to anybody else. */
    private List<Fact> couplesOf(List<Child> children, Map<Referent.Thing, Set<Referent.Thing>> couples) {
        List<Fact> found = new ArrayList<>();
        Set<Referent.Thing> married = new HashSet<>(couples.keySet());
        parents(children).forEach((child, parents) -> {
            if (parents.size() == 2 && parents.stream().allMatch(this::isNamedPerson) && parents.stream().noneMatch(married::contains)) {
                married.addAll(parents);
                List<Referent.Thing> two = List.copyOf(parents);
                children.stream().filter(each -> each.child().equals(child) && each.parent().equals(two.getLast())).findFirst()
                        .ifPresent(last -> found.add(new Fact.Relates(two.getFirst(), Relation.SPOUSE_OF, two.getLast(), last.told().attestation())));
            }
        });
        return found;
    }

    private List<Fact> siblings(List<Fact> facts, List<Child> children) {
        Set<Set<Referent>> known = facts.stream().filter(Fact.Relates.class::isInstance).map(Fact.Relates.class::cast).filter(fact -> fact.relation() == Relation.SIBLING_OF)
                .map(fact -> Set.of(fact.subject(), fact.object())).collect(Collectors.toCollection(HashSet::new));
        // By parent, as a long family story tells of thousands of children.
        Map<Referent.Thing, List<Child>> ofParent = children.stream().collect(Collectors.groupingBy(Child::parent));
        List<Fact> found = new ArrayList<>();
        for (Child one : children) {
            for (Child other : ofParent.get(one.parent())) {
                boolean later = one.told().attestation().evidence().begin() <= other.told().attestation().evidence().begin();
                if (later && !isPerhapsOne(one.child(), other.child()) && !one.child().equals(other.child()) && known.add(Set.of(one.child(), other.child()))) {
                    found.add(new Fact.Relates(other.child(), Relation.SIBLING_OF, one.child(), other.told().attestation()));
                }
            }
        }
        return found;
    }

    private static Map<Referent.Thing, Set<Referent.Thing>> parents(List<Child> children) {
        return children.stream().collect(Collectors.groupingBy(Child::child, LinkedHashMap::new, Collectors.mapping(Child::parent, Collectors.toCollection(LinkedHashSet::new))));
    }

    /** By each of the two. */
    private static Map<Referent.Thing, Set<Referent.Thing>> couples(List<Fact> facts) {
        Map<Referent.Thing, Set<Referent.Thing>> found = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (isTold(fact) && fact instanceof Fact.Relates relates && relates.relation() == Relation.SPOUSE_OF && relates.subject() instanceof Referent.Thing one
                    && relates.object() instanceof Referent.Thing other) {
                Stream.of(List.of(one, other), List.of(other, one)).forEach(two -> found.computeIfAbsent(two.getFirst(), key -> new LinkedHashSet<>()).add(two.getLast()));
            }
        }
        return found;
    }

    private Optional<Child> child(Fact fact) {
        if (!isTold(fact) || !(fact instanceof Fact.Relates relates) || !(relates.subject() instanceof Referent.Thing one) || !(relates.object() instanceof Referent.Thing other)) {
            return Optional.empty();
        }
        return relates.relation() == Relation.CHILD_OF && isPerson(other) && isPersons(one) ? Optional.of(new Child(one, other, relates))
                : relates.relation() == Relation.PARENT_OF && isPerson(one) && isPersons(other) ? Optional.of(new Child(other, one, relates)) : Optional.empty();
    }

    private static boolean isTold(Fact fact) {
        return fact.attestation().factuality() == Factuality.FACTUAL;
    }

    private boolean isPerson(Referent.Thing thing) {
        return cast.entity(thing).type() == ThingType.PERSON;
    }

    /** "Our daughter" may well be Amel of whom the text told before. */
    private boolean isPerhapsOne(Referent.Thing one, Referent.Thing other) {
        return cast.entity(one).named() != cast.entity(other).named() && Stream.of(one, other).map(cast::entity).anyMatch(entity -> !entity.named() && OWNED.matcher(entity.label()).matches());
    }

    private boolean isNamedPerson(Referent.Thing thing) {
        return isPerson(thing) && cast.entity(thing).named();
    }

    /** Also "our five children". */
    private static boolean isPersons(Referent.Thing thing) {
        return thing.family() == ThingFamily.PERSON || thing.family() == ThingFamily.GROUP;
    }
}
