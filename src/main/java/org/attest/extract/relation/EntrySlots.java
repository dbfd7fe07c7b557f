package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;

/** The things in those slots of a word which an entry of the lexicon of relations names. */
final class EntrySlots {

    private final Finding finding;
    private final Syntax syntax;

    EntrySlots(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    List<Referent.Thing> things(List<Slot> slots, List<RelationLexicon.Path> paths, RelationLexicon.Kind kind) {
        Set<Integer> seen = new TreeSet<>();
        List<Referent.Thing> found = new ArrayList<>();
        for (Slot slot : slots) {
            for (RelationLexicon.Path path : paths) {
                if (path.via().isEmpty() && path.name().equals(slot.name()) && seen.add(slot.head())) {
                    at(slot.head()).stream().filter(thing -> finding.fits(kind, thing)).filter(thing -> !found.contains(thing)).forEach(found::add);
                } else if (path.via().equals(slot.name())) {
                    things(finding.arguments.of(slot.head()), List.of(new RelationLexicon.Path("", path.name())), kind).stream()
                            .filter(thing -> !found.contains(thing)).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** In "Corvane Trading, a company that belongs to him" the one that has the name. */
    private List<Referent.Thing> at(int head) {
        DependencyTree tree = syntax.tree(head);
        Optional<Referent.Thing> named = tree.is(head, "appos") && !isNamed(head) ? tree.head(head).filter(this::isNamed).flatMap(finding.reading.cast()::at) : Optional.empty();
        List<Referent.Thing> here = finding.fillers.allAt(head);
        return named.filter(thing -> here.size() == 1 && here.getFirst().family() == thing.family()).map(List::of).orElse(here);
    }

    private boolean isNamed(int head) {
        return finding.reading.cast().at(head).map(finding.reading.cast()::entity).filter(entity -> entity.named()).isPresent();
    }

    /** "took command" of a brigade and not its money; "the officer in charge" and not in doubt. */
    boolean hasDemanded(List<Slot> slots, RelationLexicon.Entry entry) {
        return entry.objects().isEmpty() || slots.stream().anyMatch(slot -> entry.demandedAt().contains(slot.name())
                && (entry.objects().contains(syntax.lemma(slot.head())) || entry.objects().contains(syntax.word(slot.head()))));
    }

    /** "Anna and John were friends", "they married": two who are so to each other. */
    void eachOther(List<Referent.Thing> two, int token, RelationLexicon.Entry entry) {
        if (two.size() == 2) {
            finding.relate(two.getFirst(), entry.relation(), two.getLast(), token, entry.confidence());
        }
    }
}
