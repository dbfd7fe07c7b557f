package org.attest.extract.relation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.extract.Cast;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;

/** Kin told twice: once by name, once as "her husband" by words that nobody could join to the name. */
final class Kin {

    // Of these somebody has one or two; besides a named sister there may well be a brother without a name.
    private static final Set<Relation> KINSHIP = EnumSet.of(Relation.SPOUSE_OF, Relation.PARENT_OF);
    private static final Pattern OWNED = Pattern.compile("(my|your|his|her|our|their)\\s+\\p{L}+", Pattern.CASE_INSENSITIVE);

    private final Cast cast;

    Kin(Cast cast) {
        this.cast = cast;
    }

    /** The facts but for those which say of unnamed kin what another says of the same person's named kin. */
    List<Fact> withoutNamesakes(List<Fact> facts) {
        return facts.stream().filter(fact -> !(fact instanceof Fact.Relates relates && KINSHIP.contains(relates.relation())
                && owner(relates).isPresent() && hasNamed(facts, owner(relates).get(), relates.relation()))).toList();
    }

    /** Whose kin it is, where the other end is called by kinship alone. */
    private Optional<Referent> owner(Fact.Relates relates) {
        return isUnnamed(relates.subject()) ? Optional.of(relates.object()) : Optional.empty();
    }

    private boolean hasNamed(List<Fact> facts, Referent owner, Relation relation) {
        return facts.stream().anyMatch(fact -> fact instanceof Fact.Relates other && other.relation() == relation
                && (other.object().equals(owner) && isNamed(other.subject()) || other.subject().equals(owner) && isNamed(other.object())));
    }

    private boolean isNamed(Referent referent) {
        return entity(referent).filter(Entity::named).isPresent();
    }

    private boolean isUnnamed(Referent referent) {
        return entity(referent).filter(entity -> !entity.named() && OWNED.matcher(entity.label().toLowerCase(Locale.ROOT)).matches()).isPresent();
    }

    private Optional<Entity> entity(Referent referent) {
        return referent instanceof Referent.Thing thing ? Optional.of(cast.entity(thing)) : Optional.empty();
    }
}
