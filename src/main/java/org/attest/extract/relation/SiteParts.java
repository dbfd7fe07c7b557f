package org.attest.extract.relation;

import java.util.Locale;
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

/** Sites told of as parts of a larger one or by their street: "the gate of the barracks", "the village's well", "a flat on Harbour Street". */
final class SiteParts {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> PORTIONS = WORDS.of("portions");
    private static final Set<String> STREETS = WORDS.of("streets");

    private final Finding finding;
    private final Syntax syntax;

    SiteParts(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        Optional<Referent.Thing> site = finding.reading.cast().at(token).filter(thing -> thing.family() == ThingFamily.PLACE);
        if (site.isEmpty() || syntax.token(token).isProperNoun()) {
            return;
        }
        DependencyTree tree = syntax.tree(token);
        if (isSite(token, site.get())) {
            tree.children(token, "nmod").stream().filter(whole -> syntax.preposition(whole).filter("of"::equals).isPresent()).forEach(whole -> within(site.get(), whole, token));
            tree.children(token, "nmod:poss").forEach(whole -> within(site.get(), whole, token));
        }
        tree.children(token, "nmod").stream().filter(street -> syntax.preposition(street).filter("on"::equals).isPresent() && isStreet(street))
                .forEach(street -> within(site.get(), street, token));
    }

    private void within(Referent.Thing site, int whole, int token) {
        finding.reading.cast().at(whole).filter(place -> place.family() == ThingFamily.PLACE).ifPresent(place -> finding.relate(site, Relation.WITHIN, place, token, 0.75));
    }

    private boolean isSite(int token, Referent.Thing thing) {
        return PORTIONS.contains(syntax.lemma(token)) || finding.reading.cast().entity(thing).type() == ThingType.FACILITY;
    }

    private boolean isStreet(int token) {
        return finding.reading.cast().at(token).map(finding.reading.cast()::entity).filter(Entity::named)
                .filter(place -> STREETS.contains(place.label().substring(place.label().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))).isPresent();
    }
}
