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

    private static final Set<String> INSIDE = Set.of("in", "at");

    private final Finding finding;
    private final Syntax syntax;

    SiteParts(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        if (syntax.word(token).equals("where")) {
            inTown(token);
        }
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

    /** "We were taken to Misrata, where we spent a month in the prison". */
    private void inTown(int where) {
        Optional<Referent.Thing> town = Optional.of(syntax.antecedent(where)).filter(noun -> noun != where).flatMap(finding.reading.cast()::at)
                .filter(place -> finding.fits(RelationLexicon.Kind.TOWN, place));
        Optional<Integer> verb = syntax.tree(where).head(where).filter(syntax::isVerb);
        if (town.isPresent() && verb.isPresent()) {
            syntax.tree(where).children(verb.get(), "obl").stream().filter(site -> syntax.preposition(site).filter(INSIDE::contains).isPresent())
                    .forEach(site -> finding.reading.cast().at(site).filter(place -> finding.reading.cast().entity(place).type() == ThingType.FACILITY)
                            .ifPresent(place -> finding.relate(place, Relation.WITHIN, town.get(), site, 0.7)));
        }
    }

    private void within(Referent.Thing site, int whole, int token) {
        finding.reading.cast().at(whole).filter(place -> place.family() == ThingFamily.PLACE).ifPresent(place -> finding.relate(site, Relation.WITHIN, place, token, 0.75));
    }

    private boolean isSite(int token, Referent.Thing thing) {
        return PORTIONS.contains(syntax.lemma(token)) || finding.reading.cast().entity(thing).type() == ThingType.FACILITY;
    }
}
