package org.attest.extract.relation;

import java.util.List;
import java.util.Set;

import org.attest.annotation.Token;
import org.attest.extract.Extractor;
import org.attest.extract.Reading;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Relations and attributes of actors and places, from verbs, descriptions, kin terms, names in a row and apposition. */
public final class RelationExtractor implements Extractor {

    private static final Set<Relation> OTHER_THAN_STAFF = Set.of(Relation.EDUCATED_AT, Relation.LEADS);

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        Finding finding = new Finding(reading);
        Attributes attributes = new Attributes(finding);
        Languages languages = new Languages(finding);
        AgeReader ages = new AgeReader(finding);
        Neighbours neighbours = new Neighbours(finding);
        Homes homes = new Homes(finding);
        Bases bases = new Bases(finding);
        SiteParts sites = new SiteParts(finding);
        Members members = new Members(finding);
        ForceMembers forces = new ForceMembers(finding);
        Grades grades = new Grades(finding);
        NextOfKin nextOfKin = new NextOfKin(finding);
        DeedTrades deeds = new DeedTrades(finding);
        Answers answers = new Answers(finding);
        Followers followers = new Followers(finding);
        Authorship authorship = new Authorship(finding);
        EntrySlots slots = new EntrySlots(finding);
        VerbRelations verbs = new VerbRelations(finding, slots);
        NounRelations nouns = new NounRelations(finding, slots);
        for (Token token : reading.text().tokens()) {
            int at = token.index();
            if (token.isVerb()) {
                finding.lexicon.of(true, finding.arguments.syntax().lemma(at)).forEach(entry -> verbs.at(at, entry));
            } else if (token.isNoun() || isOwned(finding.arguments.syntax(), at)) {
                String called = token.isNoun() ? finding.arguments.syntax().lemma(at) : finding.arguments.syntax().word(at);
                finding.lexicon.of(false, called).forEach(entry -> nouns.at(at, entry));
                // "A student at the university" learns there, and is not in its pay; "its director" leads it.
                boolean other = finding.lexicon.of(false, finding.arguments.syntax().lemma(at)).stream()
                        .filter(entry -> entry.objects().isEmpty()).map(RelationLexicon.Entry::relation).anyMatch(OTHER_THAN_STAFF::contains);
                if (attributes.isTrade(at) && !other) {
                    finding.lexicon.of(false, RelationLexicon.ANY_TRADE).forEach(entry -> nouns.at(at, entry));
                }
            }
            attributes.at(at);
            languages.at(at);
            ages.at(at);
            neighbours.at(at);
            homes.at(at);
            bases.at(at);
            sites.at(at);
            members.at(at);
            forces.at(at);
            grades.at(at);
            nextOfKin.at(at);
            deeds.at(at);
            answers.at(at);
            followers.at(at);
            authorship.at(at);
        }
        ages.state();
        followers.state();
        grades.state();
        RelationEnds ends = new RelationEnds(reading, finding.facts());
        return new Families(reading.cast(), finding.marriedOften()).withFollowing(finding.facts()).stream().filter(fact -> !isHeadline(reading, fact)).map(ends::bounded).toList();
    }

    /** "My eldest, Peter", which is no noun by its form. */
    private static boolean isOwned(Syntax syntax, int token) {
        return syntax.token(token).tag().startsWith("JJ") && !syntax.tree(token).children(token, "nmod:poss").isEmpty();
    }

    /** "The Minister Who Owes Them Roman Law" points at somebody of whom the text will tell; "Nell Hargrove, 91, Weaver" tells. A dateline says where it was written, and in which country that lies. */
    private static boolean isHeadline(Reading reading, Fact fact) {
        PartKind part = reading.text().document().partAt(fact.attestation().evidence().begin()).map(Part::kind).orElse(PartKind.BODY);
        boolean headline = part == PartKind.TITLE || part == PartKind.HEADING;
        boolean place = fact instanceof Fact.Relates relates && relates.relation() == Relation.WITHIN;
        return part == PartKind.DATELINE && !place || headline && fact.subject() instanceof Referent.Thing thing && !reading.cast().entity(thing).named();
    }
}
