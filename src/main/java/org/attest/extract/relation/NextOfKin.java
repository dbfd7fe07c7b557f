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
        born(token);
        boolean alone = RANKED.contains(syntax.word(token)) && token > syntax.tree(token).firstToken() && syntax.word(token - 1).equals("the");
        if (alone) {
            named(token).ifPresent(person -> told(token).forEach(kin -> finding.relate(person, kin.relation(), (Referent.Thing) kin.object(), token, CONFIDENCE)));
        }
    }

    /** "We were married in 1960. Ida was born the next spring and Max in 1963": theirs, where they are told of for the first time. */
    private void born(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean birth = syntax.lemma(verb).equals("bear") && syntax.isPassive(verb) && tree.children(verb, "obj", "advcl").isEmpty()
                && tree.children(verb, "obl").stream().noneMatch(place -> finding.reading.cast().at(place).isPresent());
        List<Integer> named = birth ? tree.children(verb, "nsubj:pass", "nsubj").stream().flatMap(child -> syntax.withConjuncts(child).stream())
                .filter(child -> syntax.token(child).isProperNoun() && isFirst(child)).toList() : List.of();
        if (named.isEmpty()) {
            return;
        }
        int sentence = syntax.text().sentenceOf(verb).index();
        finding.lastPair(Relation.SPOUSE_OF, verb, Math.max(0, sentence - 1)).filter(couple -> couple.stream().anyMatch(this::speaks)).ifPresent(couple -> {
            for (int child : named) {
                finding.reading.cast().at(child).filter(person -> person.family() == ThingFamily.PERSON && !couple.contains(person))
                        .ifPresent(person -> couple.forEach(parent -> finding.relate(person, Relation.CHILD_OF, parent, verb, CONFIDENCE)));
            }
        });
    }

    private boolean speaks(Referent.Thing parent) {
        return finding.reading.cast().author().equals(parent) || finding.fillers.speaker(0).filter(parent::equals).isPresent();
    }

    private boolean isFirst(int token) {
        return finding.reading.cast().chains().stream().filter(chain -> chain.mentions().stream().anyMatch(mention -> mention.head() == token))
                .allMatch(chain -> chain.mentions().getFirst().head() == token);
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
