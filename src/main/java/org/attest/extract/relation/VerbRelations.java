package org.attest.extract.relation;

import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.lexicon.WordGroups;

/** Relations told by a verb: "she joined the guild", "the firm belongs to him". */
final class VerbRelations {

    private static final Set<String> WAYS = Set.of("to", "into", "out", "out of", "from", "through", "across", "back", "away", "over", "along", "towards", "up", "down");
    private static final Set<String> STAFFING = WordGroups.ofResource("data/lexicon/relation-words.tsv").of("staffing");

    private final Finding finding;
    private final Syntax syntax;
    private final EntrySlots ends;

    VerbRelations(Finding finding, EntrySlots ends) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.ends = ends;
    }

    void at(int verb, RelationLexicon.Entry entry) {
        DependencyTree tree = syntax.tree(verb);
        if (tree.is(verb, "aux") || !hasWords(verb, entry.before())) {
            return;
        }
        List<Slot> slots = finding.arguments.of(verb);
        if (entry.objectKind() == RelationLexicon.Kind.GROUP && slots.stream().anyMatch(slot -> WAYS.contains(slot.name()))) {
            // "She led the women out of the mill" on one day.
            return;
        }
        if (!ends.hasDemanded(slots, entry)) {
            return;
        }
        List<Referent.Thing> subjects = ends.things(slots, entry.subjectSlots(), entry.subjectKind());
        List<Referent.Thing> others = ends.things(slots, entry.objectSlots(), entry.objectKind());
        if (entry.relation() == Relation.SPOUSE_OF && syntax.isPassive(verb) && entry.objectSlots().stream().anyMatch(path -> path.name().equals("obj"))) {
            // "They were married by Father Anselm": he is the priest.
            subjects = List.of();
            others = List.of();
        }
        if (others.isEmpty() && entry.relation() == Relation.SPOUSE_OF) {
            ends.eachOther(subjects.isEmpty() ? ends.things(slots, List.of(RelationLexicon.Path.of("obj")), entry.subjectKind()) : subjects, verb, entry);
        }
        for (Referent.Thing subject : subjects) {
            for (Referent.Thing other : others) {
                finding.relate(subject, ofStaff(verb, entry.relation(), other), other, verb, entry.confidence());
            }
        }
    }

    /** Whoever joins a firm works for it; whoever works for the guerrilla is of it. */
    private Relation ofStaff(int verb, Relation relation, Referent.Thing body) {
        boolean hired = relation == Relation.MEMBER_OF && STAFFING.contains(syntax.lemma(verb)) && (finding.fits(RelationLexicon.Kind.FIRM, body) || finding.fits(RelationLexicon.Kind.EMPLOYER, body) && asTrade(verb));
        boolean serves = relation == Relation.EMPLOYED_BY && (finding.fits(RelationLexicon.Kind.FORCE, body) || finding.isCause(body));
        return hired ? Relation.EMPLOYED_BY : serves ? Relation.MEMBER_OF : relation;
    }

    /** "Joined the institute as an engineer". */
    private boolean asTrade(int verb) {
        return syntax.tree(verb).children(verb, "obl").stream().anyMatch(role -> syntax.preposition(role).filter("as"::equals).isPresent()
                && Descriptions.standard().kind(syntax.lemma(role)).filter(Descriptions.Kind.OCCUPATION::equals).isPresent());
    }

    private boolean hasWords(int verb, List<String> words) {
        DependencyTree tree = syntax.tree(verb);
        return words.stream().allMatch(word -> tree.children(verb, "compound:prt", "advmod", "case", "obl").stream().anyMatch(child -> syntax.lemma(child).equals(word))
                || verb + 1 < tree.endToken() && syntax.word(verb + 1).equals(word));
    }
}
