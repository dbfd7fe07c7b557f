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

    @Override
    public void at(int charge, Branches tree) {
        boolean deed = tree.tag(charge).equals("VBG") && tree.is(charge, "acl");
        Optional<Integer> object = tree.head(charge).filter(head -> head < charge && (deed || tree.is(charge, "nmod")) && tree.is(head, "obj"));
        Optional<Integer> verb = object.flatMap(tree::head).filter(head -> tree.tag(head).startsWith("VB") && VERBS.contains(tree.lemma(head)));
        boolean of = tree.children(charge, "case", "mark").anyMatch(mark -> tree.word(mark).equals("of"));
        if (verb.isPresent() && of && (deed || CHARGES.contains(tree.lemma(charge)))) {
            tree.attach(charge, verb.get(), deed ? "advcl" : "obl");
        }
    }
}
