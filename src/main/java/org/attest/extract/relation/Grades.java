package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;

/** Soldiers and officers of whom no force is told, in a text that speaks of one force alone: they are of that. */
final class Grades {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> MILITARY = WORDS.of("soldiers");
    private static final Set<String> ANY = WORDS.of("grades");
    private static final Set<String> BELONGING = Set.of("of", "with", "from", "at", "in", "for");
    private static final double CONFIDENCE = 0.6;

    private record Told(Referent.Thing bearer, boolean soldier, int token) {}

    private final Finding finding;
    private final Syntax syntax;
    private final List<Told> told = new ArrayList<>();

    Grades(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        boolean soldier = MILITARY.contains(syntax.lemma(token));
        if (!syntax.token(token).isNoun() || !soldier && !ANY.contains(syntax.lemma(token)) || isOfSomething(token)) {
            return;
        }
        finding.bearers.of(token).stream().filter(bearer -> bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.GROUP)
                .forEach(bearer -> told.add(new Told(bearer, soldier, token)));
    }

    /** "A customs officer", "the captain of a barge", "their officers". */
    private boolean isOfSomething(int token) {
        DependencyTree tree = syntax.tree(token);
        return !tree.children(token, "nmod:poss").isEmpty() || tree.children(token, "compound").stream().anyMatch(before -> before < token && !Descriptions.standard().isRank(syntax.word(before)))
                || tree.children(token, "nmod").stream().anyMatch(child -> syntax.preposition(child).filter(BELONGING::contains).isPresent());
    }

    /** States what was found, once it is known who is of which body. */
    void state() {
        List<Entity> forces = finding.reading.cast().entities().stream().filter(entity -> entity.type() == ThingType.MILITARY_FORCE || finding.isForce(entity)).toList();
        Optional<Referent.Thing> only = only(forces);
        Optional<Referent.Thing> military = only(forces.stream().filter(entity -> entity.type() == ThingType.MILITARY_FORCE).toList());
        for (Told each : told) {
            boolean known = List.of(Relation.MEMBER_OF, Relation.LEADS, Relation.EMPLOYED_BY).stream().anyMatch(relation -> !finding.objects(each.bearer(), relation).isEmpty());
            (each.soldier() ? military : only).filter(force -> !known).ifPresent(force -> finding.relate(each.bearer(), Relation.MEMBER_OF, force, each.token(), CONFIDENCE));
        }
    }

    private static Optional<Referent.Thing> only(List<Entity> forces) {
        return forces.size() == 1 ? Optional.of(forces.getFirst().id()) : Optional.empty();
    }
}
