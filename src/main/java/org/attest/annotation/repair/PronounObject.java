package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;

import org.attest.lexicon.Table;

/**
 * A pronoun in the form of an object that hangs on the noun behind it instead of the verb before it: "made her its president", "found him work". With verbs of
 * naming the noun is what the pronoun becomes, with others what it gets.
 */
final class PronounObject implements Mend {

    private static final Set<String> OBJECTS = Set.of("him", "me", "them", "us", "her");
    private static final Set<String> NAMING = Table.ofResource("data/lexicon/making-verbs.tsv").words("verb");

    @Override
    public void at(int pronoun, Branches tree) {
        Optional<Integer> noun = tree.head(pronoun).filter(head -> head > pronoun && tree.tag(head).startsWith("NN") && !tree.has(head, "cop", "case"));
        if (noun.isEmpty() || pronoun == 0 || !OBJECTS.contains(tree.word(pronoun)) || !tree.tag(pronoun - 1).startsWith("VB")) {
            return;
        }
        int verb = pronoun - 1;
        boolean object = tree.head(noun.get()).filter(head -> head == verb).isPresent();
        boolean subject = tree.is(pronoun, "nsubj") && tree.is(noun.get(), "xcomp");
        boolean owner = tree.is(pronoun, "nmod:poss") && tree.is(noun.get(), "obj") && tree.children(noun.get(), "nmod:poss").count() == 2;
        if (object && (subject || owner)) {
            boolean names = NAMING.contains(tree.lemma(verb));
            tree.attach(pronoun, verb, names ? "obj" : "iobj");
            tree.attach(noun.get(), verb, names ? "xcomp" : "obj");
        }
    }
}
