package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Officers of whom no force is told, in a text that speaks above all of one police: they are of that police, but for those who may be soldiers or sailors where the text speaks of such. */
final class Grades {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> GRADES = WORDS.of("grades");
    private static final Set<String> SOLDIERS = WORDS.of("soldiers");
    private static final Set<String> SHIPS = WORDS.of("ships");
    private static final Set<String> CONSTABULAR = WORDS.of("constabular");
    private static final Set<String> ABOARD = Set.of("captain", "officer");
    private static final Set<String> OWN = Set.of("his", "her", "my");
    private static final Set<String> BELONGING = Set.of("of", "with", "from", "at", "in", "for");
    private static final double CONFIDENCE = 0.65;

    private record Told(Referent.Thing bearer, int token) {}

    private final Finding finding;
    private final Syntax syntax;
    private final List<Told> told = new ArrayList<>();

    Grades(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        if (syntax.token(token).isNoun() && GRADES.contains(syntax.lemma(token)) && !isOfSomething(token)) {
            owned(token).stream().filter(bearer -> bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.GROUP)
                    .forEach(bearer -> told.add(new Told(bearer, token)));
        }
    }

    /** "Her superintendent" is somebody, without being named. */
    private List<Referent.Thing> owned(int token) {
        List<Referent.Thing> bearers = finding.bearers.of(token);
        return bearers.isEmpty() ? finding.fillers.at(token).stream().toList() : bearers;
    }

    /** "A customs officer", "the captain of a barge", "their officers". */
    private boolean isOfSomething(int token) {
        DependencyTree tree = syntax.tree(token);
        return tree.children(token, "nmod:poss").stream().anyMatch(owner -> !OWN.contains(syntax.word(owner))) || tree.children(token, "compound").stream().anyMatch(before -> before < token && !Descriptions.standard().isRank(syntax.word(before)))
                || tree.children(token, "nmod").stream().anyMatch(child -> syntax.preposition(child).filter(BELONGING::contains).isPresent());
    }

    /** States what was found, once it is known who is of which other body. */
    void state() {
        Optional<Referent.Thing> police = finding.foremost(finding::isPolice);
        if (police.isEmpty()) {
            return;
        }
        boolean soldiers = speaksOf(SOLDIERS);
        boolean ships = speaksOf(SHIPS);
        for (Told each : told) {
            boolean elsewhere = List.of(Relation.MEMBER_OF, Relation.LEADS, Relation.EMPLOYED_BY).stream().anyMatch(relation -> finding.objects(each.bearer(), relation).stream().anyMatch(body -> body.family() == ThingFamily.ORGANIZATION));
            String grade = syntax.lemma(each.token());
            boolean other = soldiers && !CONSTABULAR.contains(grade) || ships && ABOARD.contains(grade);
            if (!elsewhere && !other) {
                finding.relate(each.bearer(), Relation.MEMBER_OF, police.get(), each.token(), CONFIDENCE);
            }
        }
    }

    private boolean speaksOf(Set<String> nouns) {
        return syntax.text().tokens().stream().map(Token::index).anyMatch(token -> nouns.contains(syntax.lemma(token)));
    }
}
