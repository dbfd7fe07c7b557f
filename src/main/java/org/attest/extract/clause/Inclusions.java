package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/** Those of several who are told of by themselves: "nine were killed, among them two nurses", "four men, including Peter Brandt". What is told of all is told of them. */
final class Inclusions {

    private static final double CERTAINTY = 0.9;
    private static final Set<String> ALL = Set.of("them", "whom", "these", "those");
    private static final String AMONG = "among";
    private static final String INCLUDING = "including";

    private final Syntax syntax;

    Inclusions(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Slots for the members beside those of this verb, which stand for all. */
    List<Slot> of(int verb, List<Slot> slots) {
        List<Slot> found = new ArrayList<>();
        for (int phrase : syntax.tree(verb).children(verb, "obl")) {
            if (isAmong(phrase)) {
                slots.stream().filter(slot -> slot.head() < phrase && slot.head() != phrase && isSeveral(slot.head())).max(Comparator.comparingInt(Slot::head))
                        .ifPresent(all -> members(phrase).forEach(member -> found.add(new Slot(all.name(), member, CERTAINTY * all.certainty()))));
            }
        }
        for (Slot all : slots) {
            DependencyTree tree = syntax.tree(all.head());
            for (int phrase : tree.children(all.head(), "nmod")) {
                List<Integer> members = isAmong(phrase) ? members(phrase) : isIncluded(phrase) || isTogether(phrase) ? syntax.withConjuncts(phrase) : List.of();
                members.forEach(member -> found.add(new Slot(all.name(), member, CERTAINTY * all.certainty())));
            }
        }
        return found;
    }

    /** "A driver, together with his brother, was arrested". */
    private boolean isTogether(int phrase) {
        DependencyTree tree = syntax.tree(phrase);
        return tree.children(phrase, "case").stream().anyMatch(mark -> mark > tree.firstToken() && syntax.word(mark).equals("with")
                && (syntax.word(mark - 1).equals("together") || syntax.word(mark - 1).equals("along")));
    }

    /** By the word as it stands: the tagger takes it for a form of "include". */
    private boolean isIncluded(int phrase) {
        return syntax.tree(phrase).children(phrase, "case").stream().anyMatch(mark -> syntax.word(mark).equals(INCLUDING));
    }

    /** "Among them" with somebody behind. */
    boolean isAmong(int phrase) {
        return ALL.contains(syntax.word(phrase)) && syntax.preposition(phrase).filter(AMONG::equals).isPresent() && member(phrase).isPresent();
    }

    private List<Integer> members(int phrase) {
        return member(phrase).map(syntax::withConjuncts).orElse(List.of());
    }

    private Optional<Integer> member(int phrase) {
        return syntax.tree(phrase).children(phrase, "dep", "appos").stream().filter(token -> token > phrase && (syntax.token(token).isNoun() || syntax.token(token).tag().equals("CD"))).findFirst();
    }

    private boolean isSeveral(int head) {
        String tag = syntax.token(head).tag();
        return tag.equals("NNS") || tag.equals("NNPS") || tag.equals("CD") || syntax.lemma(head).equals("people") || !syntax.tree(head).children(head, "conj").isEmpty();
    }
}
