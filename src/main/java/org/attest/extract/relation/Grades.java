package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** Officers of whom no force is told, in a text that speaks of one police and of no soldiers: they are of that police. */
final class Grades {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> GRADES = WORDS.of("grades");
    private static final Set<String> SOLDIERS = WORDS.of("soldiers");
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
            finding.bearers.of(token).stream().filter(bearer -> bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.GROUP)
                    .forEach(bearer -> told.add(new Told(bearer, token)));
        }
    }

    /** "A customs officer", "the captain of a barge", "their officers". */
    private boolean isOfSomething(int token) {
        DependencyTree tree = syntax.tree(token);
        return !tree.children(token, "nmod:poss").isEmpty() || tree.children(token, "compound").stream().anyMatch(before -> before < token && !Descriptions.standard().isRank(syntax.word(before)))
                || tree.children(token, "nmod").stream().anyMatch(child -> syntax.preposition(child).filter(BELONGING::contains).isPresent());
    }

    /** States what was found, once it is known who is of which other body. */
    void state() {
        List<Entity> police = finding.reading.cast().entities().stream().filter(finding::isPolice).toList();
        boolean soldiers = syntax.text().tokens().stream().map(Token::index).anyMatch(token -> SOLDIERS.contains(syntax.lemma(token)));
        if (police.size() != 1 || soldiers) {
            return;
        }
        for (Told each : told) {
            boolean elsewhere = List.of(Relation.MEMBER_OF, Relation.LEADS, Relation.EMPLOYED_BY).stream().anyMatch(relation -> finding.objects(each.bearer(), relation).stream().anyMatch(body -> body.family() == ThingFamily.ORGANIZATION));
            if (!elsewhere) {
                finding.relate(each.bearer(), Relation.MEMBER_OF, police.getFirst().id(), each.token(), CONFIDENCE);
            }
        }
    }
}
