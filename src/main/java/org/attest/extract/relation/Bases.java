package org.attest.extract.relation;

import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Where a body has its place by what is called its own: "the battalion's barracks", "their base at Sonaguera". */
final class Bases {

    private static final Set<String> POSTS = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("posts");

    private static final Set<String> SEATS = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("seats");
    private static final Set<String> INSIDE = Set.of("in", "at");
    private static final Set<String> OWNERS = Set.of("poss", "of");

    private final Finding finding;
    private final Syntax syntax;

    Bases(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        seat(token);
        if (POSTS.contains(syntax.lemma(token))) {
            finding.reading.cast().at(token).filter(base -> base.family() == ThingFamily.PLACE).ifPresent(base -> syntax.tree(token).children(token, "nmod:poss").stream()
                    .flatMap(owner -> finding.fillers.at(owner).stream()).filter(body -> body.family() == ThingFamily.ORGANIZATION)
                    .forEach(body -> finding.relate(body, Relation.BASED_IN, base, token, 0.65)));
        }
    }

    /** "Its office was in San Roque", "the headquarters of the union are in Porto". */
    private void seat(int place) {
        DependencyTree tree = syntax.tree(place);
        boolean lies = !tree.children(place, "cop").isEmpty() && syntax.preposition(place).filter(INSIDE::contains).isPresent();
        finding.reading.cast().at(place).filter(thing -> lies && thing.family() == ThingFamily.PLACE).ifPresent(thing -> tree.children(place, "nsubj").stream()
                .filter(seat -> SEATS.contains(syntax.lemma(seat))).flatMap(seat -> finding.arguments.of(seat).stream()).filter(slot -> OWNERS.contains(slot.name()))
                .flatMap(slot -> finding.fillers.at(slot.head()).stream()).filter(body -> body.family() == ThingFamily.ORGANIZATION)
                .forEach(body -> finding.relate(body, Relation.BASED_IN, thing, place, 0.7)));
    }
}
