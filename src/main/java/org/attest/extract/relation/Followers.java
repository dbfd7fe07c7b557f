package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Those who are told of as somebody's: "his men" and "the general's troops" obey whoever leads a force or bears a grade, and are of the force that he leads or is in. */
final class Followers {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> MEN = WORDS.of("men");
    private static final Set<String> ARMED = WORDS.of("armed");
    private static final double CONFIDENCE = 0.65;

    private record Told(Referent.Thing followers, Referent.Thing leader, int token) {}

    private final Finding finding;
    private final Syntax syntax;
    private final List<Told> told = new ArrayList<>();

    Followers(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        boolean several = syntax.token(token).tag().equals("NNS") && (MEN.contains(syntax.lemma(token)) || ARMED.contains(syntax.lemma(token)));
        if (!several) {
            return;
        }
        for (int owner : syntax.tree(token).children(token, "nmod:poss")) {
            finding.fillers.at(owner).filter(leader -> leader.family() == ThingFamily.PERSON).ifPresent(leader -> finding.reading.cast().at(token)
                    .filter(group -> group.family() == ThingFamily.GROUP).ifPresent(group -> told.add(new Told(group, leader, token))));
        }
    }

    /** States what was found, once it is known who leads what. */
    void state() {
        for (Told each : told) {
            List<Referent.Thing> led = forces(each.leader(), Relation.LEADS);
            if (led.isEmpty() && !finding.isRanked(each.leader())) {
                continue;
            }
            finding.relate(each.followers(), Relation.SUBORDINATE_TO, each.leader(), each.token(), CONFIDENCE);
            List<Referent.Thing> own = led.isEmpty() ? forces(each.leader(), Relation.MEMBER_OF) : led;
            own.stream().findFirst().ifPresent(force -> finding.relate(each.followers(), Relation.MEMBER_OF, force, each.token(), CONFIDENCE));
        }
    }

    private List<Referent.Thing> forces(Referent.Thing leader, Relation relation) {
        return finding.objects(leader, relation).stream().filter(body -> finding.fits(RelationLexicon.Kind.FORCE, body)).toList();
    }
}
