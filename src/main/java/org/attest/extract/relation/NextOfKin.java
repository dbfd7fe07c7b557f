package org.attest.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Brothers, sisters and children told one after the other: "I have two brothers. The elder one, Hamid, …", "his eldest son … The second, Kamau, …". */
final class NextOfKin {

    private static final Set<String> RANKED = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("born");
    private static final Set<Relation> KINSHIP = Set.of(Relation.CHILD_OF, Relation.SIBLING_OF, Relation.SPOUSE_OF);
    private static final int SENTENCES_BACK = 3;
    private static final double CONFIDENCE = 0.65;

    private final Finding finding;
    private final Syntax syntax;

    NextOfKin(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        boolean alone = RANKED.contains(syntax.word(token)) && token > syntax.tree(token).firstToken() && syntax.word(token - 1).equals("the");
        if (alone) {
            named(token).ifPresent(person -> told(token).forEach(kin -> finding.relate(person, kin.relation(), (Referent.Thing) kin.object(), token, CONFIDENCE)));
        }
    }

    /** Who is named right behind: "the elder, Hamid,", "the elder one, Hamid,", "the youngest is Hamid". */
    private Optional<Referent.Thing> named(int ranked) {
        DependencyTree tree = syntax.tree(ranked);
        int end = tree.endToken();
        int next = ranked + 1;
        if (next < end && syntax.word(next).equals("one")) {
            next++;
        }
        if (next + 1 >= end || !syntax.word(next).matches(",|is|was")) {
            return Optional.empty();
        }
        int name = next + 1;
        while (name + 1 < end && syntax.token(name).isProperNoun() && syntax.token(name + 1).isProperNoun()) {
            name++;
        }
        return syntax.token(name).isProperNoun() ? finding.reading.cast().at(name).filter(person -> person.family() == ThingFamily.PERSON) : Optional.empty();
    }

    /** To whom those are kin of whom the text told last. */
    private List<Fact.Relates> told(int token) {
        int sentence = syntax.text().sentenceOf(token).index();
        int begin = syntax.text().sentences().get(Math.max(0, sentence - SENTENCES_BACK)).span().begin();
        int here = syntax.text().token(token).span().begin();
        List<Fact.Relates> kin = finding.found().stream().filter(Fact.Relates.class::isInstance).map(Fact.Relates.class::cast)
                .filter(fact -> KINSHIP.contains(fact.relation()) && fact.object() instanceof Referent.Thing && fact.attestation().evidence().begin() >= begin && fact.attestation().evidence().begin() < here).toList();
        // "He had two wives. The elder, Hawa": not of one wife.
        boolean one = !kin.isEmpty() && kin.getLast().relation() == Relation.SPOUSE_OF && ((Referent.Thing) kin.getLast().subject()).family() != ThingFamily.GROUP;
        return kin.isEmpty() || one ? List.of() : kin.stream().filter(fact -> fact.relation() == kin.getLast().relation() && fact.subject().equals(kin.getLast().subject())).toList();
    }
}
