package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.lexicon.Table;

/** "Accused the caretaker of negligence" and "convicted a man of killing his wife", where the caretaker was taken for one of negligence: what somebody is charged with, told or rid of belongs to the verb. */
final class ChargeOfObject implements Mend {

    private static final Set<String> VERBS = Table.ofResource("data/lexicon/verbs-with-of.tsv").words("verb");
    private static final Set<String> KINDS = Set.of("act", "event", "abstraction", "communication", "possession");
    private static final Set<String> CHARGES = Table.ofResource("data/wordnet/noun-kinds.tsv").rows().stream().filter(row -> KINDS.contains(row.get("kind")))
            .flatMap(row -> Stream.of(row.get("nouns").split("\\|"))).collect(Collectors.toUnmodifiableSet());

    /** The object itself, or whose part it is that the charge hangs on: "accused two of the nuns of cruelty". */
    private static Optional<Integer> whole(int noun, Branches tree) {
        Optional<Integer> above = tree.head(noun).filter(head -> tree.is(noun, "nmod") && tree.children(noun, "case").anyMatch(mark -> tree.word(mark).equals("of")));
        return Optional.of(above.orElse(noun)).filter(object -> tree.is(object, "obj"));
    }

    @Override
    public void at(int charge, Branches tree) {
        boolean deed = tree.tag(charge).equals("VBG") && tree.is(charge, "acl");
        Optional<Integer> object = deed || tree.is(charge, "nmod") ? tree.head(charge).flatMap(head -> whole(head, tree)).filter(head -> head < charge) : Optional.empty();
        Optional<Integer> verb = object.flatMap(tree::head).filter(head -> tree.tag(head).startsWith("VB") && VERBS.contains(tree.lemma(head)));
        boolean of = tree.children(charge, "case", "mark").anyMatch(mark -> tree.word(mark).equals("of"));
        if (verb.isPresent() && of && (deed || CHARGES.contains(tree.lemma(charge)))) {
            tree.attach(charge, verb.get(), deed ? "advcl" : "obl");
        }
    }
}
