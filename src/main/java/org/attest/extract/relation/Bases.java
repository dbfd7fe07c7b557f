package org.attest.extract.relation;

import java.util.Set;

import org.attest.extract.clause.Syntax;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Where a body has its place by what is called its own: "the battalion's barracks", "their base at Sonaguera". */
final class Bases {

    private static final Set<String> POSTS = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("posts");

    private final Finding finding;
    private final Syntax syntax;

    Bases(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        if (POSTS.contains(syntax.lemma(token))) {
            finding.reading.cast().at(token).filter(base -> base.family() == ThingFamily.PLACE).ifPresent(base -> syntax.tree(token).children(token, "nmod:poss").stream()
                    .flatMap(owner -> finding.fillers.at(owner).stream()).filter(body -> body.family() == ThingFamily.ORGANIZATION)
                    .forEach(body -> finding.relate(body, Relation.BASED_IN, base, token, 0.65)));
        }
    }
}
