package org.attest.extract.relation;

import java.util.Optional;
import java.util.Set;

import org.attest.extract.Cast;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;

/** For whom somebody writes who signed a text: the body in whose name a report speaks, "this newspaper". */
final class Authorship {

    private static final Set<String> PAPERS = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("papers");
    private static final double CONFIDENCE = 0.7;

    private final Finding finding;
    private final Cast cast;
    private final Optional<Referent.Thing> author;

    Authorship(Finding finding) {
        this.finding = finding;
        this.cast = finding.reading.cast();
        this.author = Optional.of(cast.author()).filter(one -> one.family() == ThingFamily.PERSON && cast.entity(one).named());
    }

    void at(int token) {
        Optional<Referent.Thing> body = cast.at(token).filter(thing -> thing.family() == ThingFamily.ORGANIZATION);
        if (author.isEmpty() || body.isEmpty()) {
            return;
        }
        boolean paper = cast.entity(body.get()).type().isUnder(ThingType.MEDIA_OUTLET);
        if (isOwnPaper(token)) {
            finding.relate(author.get(), Relation.EMPLOYED_BY, body.get(), token, CONFIDENCE);
        } else if (!paper && body.equals(cast.speakingBody()) && !finding.objects(author.get(), Relation.MEMBER_OF).contains(body.get())) {
            finding.relate(author.get(), Relation.MEMBER_OF, body.get(), token, CONFIDENCE);
        }
    }

    /** "This newspaper has read the file", in the text's own words. */
    private boolean isOwnPaper(int token) {
        Syntax syntax = finding.arguments.syntax();
        boolean own = PAPERS.contains(syntax.lemma(token)) && syntax.tree(token).children(token, "det").stream().anyMatch(article -> syntax.word(article).equals("this"));
        return own && author.filter(finding.reading.voices().at(token).source()::equals).isPresent();
    }
}
