package org.attest.extract.relation;

import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;

/** Sites told of as parts of a larger one: "the gate of the barracks", "the village's well". */
final class SiteParts {

    private static final Set<String> PORTIONS = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("portions");

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
            tree.children(token, "nmod:poss").stream().filter(whole -> syntax.token(whole).isNoun()).forEach(whole -> within(site.get(), whole, token));
        }
    }

    private void within(Referent.Thing site, int whole, int token) {
        finding.reading.cast().at(whole).filter(place -> place.family() == ThingFamily.PLACE).ifPresent(place -> finding.relate(site, Relation.WITHIN, place, token, 0.75));
    }

    private boolean isSite(int token, Referent.Thing thing) {
        return PORTIONS.contains(syntax.lemma(token)) || finding.reading.cast().entity(thing).type() == ThingType.FACILITY;
    }
}
